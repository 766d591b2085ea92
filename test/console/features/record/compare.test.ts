import { compare, isDoubtful, type RegistrationRecord } from '../../../../console/src/features/record/compare'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import type { Answers } from '../../../../shared/registrations/interview'

interface Given {
  readonly now?: Answers
  readonly before?: Answers
  readonly rest?: Partial<RegistrationRecord>
  readonly reasons?: Readonly<Record<string, string>>
}

function aRecord({ now, before, reasons = {}, rest = {} }: Given): RegistrationRecord {
  const interview = now && {
    edition: 'e'.repeat(64),
    answers: now as Record<string, string>,
    provenance: { marital_status: { source: 'spoken' as const, prefilled: true } },
    reasons,
    paradata: { startedAt: '', endedAt: '', deviceId: 'd', appVersion: '1' },
    photos: [],
    signatures: { covers: '', collectors: [] },
    version: 1,
    collectedBy: 's',
    submittedAt: '',
  }
  return {
    personId: 'p',
    seq: 1,
    name: '王秀英',
    maskedNumber: '',
    region: '',
    regionNames: [],
    facts: { sex: 'female', birthDate: '1960-01-01', disabilityType: 1, types: [1], grade: 1 },
    age: 66,
    undecided: [],
    version: 1,
    state: 'townshipReview',
    ...(interview ? { interview } : {}),
    ...(before ? { prior: before as Record<string, string> } : {}),
    findings: [],
    returned: [],
    confirmation: { kind: 'none' },
    photos: [],
    signatures: [],
    links: [],
    history: [],
    edition: 'e'.repeat(64),
    ...rest,
  }
}

const items = (given: Given) => new Map(compare(ed2022, aRecord(given), '表式以外').map((item) => [item.key, item]))

describe('this year beside last year', () => {
  it.each([
    ['changed', { marital_status: 'married' }, { marital_status: 'widowed' }],
    ['same', { marital_status: 'married' }, { marital_status: 'married' }],
    ['added', { marital_status: 'married' }, {}],
    ['removed', {}, { marital_status: 'married' }],
    ['noPrior', { marital_status: 'married' }, undefined],
  ])('is %s', (change, now, before) => {
    expect(items({ now, ...(before ? { before } : {}) }).get('marital_status')?.change).toBe(change)
  })

  it('does not mind in which order options were ticked', () => {
    const [one, other] = [
      ['wheelchair', 'crutch'],
      ['crutch', 'wheelchair'],
    ] as const
    expect(items({ now: { x: one }, before: { x: other } }).get('x')?.change).toBe('same')
    expect(items({ now: { x: one }, before: { x: ['crutch', 'hearing'] } }).get('x')?.change).toBe('changed')
  })

  it('keeps the order of the form, leaves out what was asked in neither year, and hides nothing unknown', () => {
    const now = { zzz_unknown: 'a', employed: 'no', marital_status: 'married' }
    const shown = compare(ed2022, aRecord({ now, before: { old_item: 'b' } }), '表式以外')
    expect(shown.map(({ key }) => key)).toEqual(['marital_status', 'employed', 'zzz_unknown', 'old_item'])
    expect(shown.map(({ group }) => group).slice(2)).toEqual(['表式以外', '表式以外'])
  })

  it('shows last year alone before the first visit', () => {
    const employed = items({ before: { employed: 'no' } }).get('employed')
    expect(employed).toMatchObject({ before: 'no', change: 'removed' })
    expect(employed?.now).toBeUndefined()
  })
})

describe('what is said about an item', () => {
  it('stands at the item: finding with its reason, dispute with its correction, why it was returned', () => {
    const found = { item: 'livelihood', check: 'S54', kind: 'soft' as const, says: '请核实' }
    const shown = items({
      now: { livelihood: 'pension' },
      reasons: { 'S54@livelihood': '已看退休证' },
      rest: {
        findings: [found],
        confirmation: {
          ...{ kind: 'disputed', version: 1, at: '', beside: [], words: 1 },
          items: [{ item: 'employed', correction: '有工作' }],
        },
        returned: [{ item: 'housing_status', reason: '请核实' }],
      },
    })
    expect(shown.get('livelihood')?.findings).toEqual([{ ...found, reason: '已看退休证' }])
    expect(shown.get('employed')?.dispute).toEqual({ correction: '有工作' })
    expect(shown.get('housing_status')?.returned).toBe('请核实')
    for (const key of ['livelihood', 'employed', 'housing_status']) {
      const item = shown.get(key)
      expect(item && isDoubtful(item)).toBe(true)
    }
  })

  it('nothing makes an unchanged or merely new answer doubtful', () => {
    const shown = items({ now: { employed: 'no', marital_status: 'married' }, before: { employed: 'no' } })
    expect([...shown.values()].filter(isDoubtful)).toEqual([])
  })
})

describe('a claim that she cannot be registered', () => {
  const before = { marital_status: 'married', hukou_type: 'agricultural', status_code: 'normal' }
  const now = { status_code: 'dead', death_date: '2026-05-01', death_source: 'village', note: '村里出具了证明' }

  it('is its own few facts: what nobody asked because of it is no missing answer', () => {
    const shown = items({ now, before })
    expect([...shown.keys()].sort()).toEqual(['death_date', 'death_source', 'note', 'status_code'])
    expect([...shown.values()].filter(({ change }) => change === 'removed')).toEqual([])
    expect(shown.get('status_code')).toMatchObject({ change: 'changed', before: 'normal' })
  })
})
