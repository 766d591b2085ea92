import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition, Item } from '../../../../shared/forms/edition'
import { ed2016 } from '../../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../../shared/forms/evaluate'
import { priorFrom } from '../../../../shared/forms/facts'
import { openSession } from '../../../../shared/forms/session'
import { faultless } from '../ed2019/cases'
import { withPatches as withPatches2019, base as woman2019 } from '../ed2019/records'
import { answers, type Patch, prior, withPatches as withPatches2022 } from '../ed2022/records'
import { whole } from '../ed2026/editions'

const byAge = [ed2016, ed2018, ed2019, ed2022, { ...whole, key: 'ed2026 with every module' }]
const pairs = byAge.flatMap((older, at) =>
  byAge.slice(at + 1).map((newer) => [older.key, newer.key, older, newer] as const),
)
const itemsOf = ({ groups }: Edition) => new Map(groups.flatMap(({ items }) => items.map((item) => [item.key, item])))
const shared = (older: Edition, newer: Edition): readonly (readonly [Item, Item])[] => {
  const after = itemsOf(newer)
  return [...itemsOf(older)].flatMap(([key, before]) => {
    const now = after.get(key)
    return now ? [[before, now] as const] : []
  })
}

describe.each(pairs)('answers of %s read by %s', (_, __, older, newer) => {
  it('are of the same type wherever the items have the same key', () => {
    const others = shared(older, newer).filter(([before, now]) => before.type !== now.type)
    expect(others.map(([{ key }]) => key)).toEqual([])
  })

  it('have every option they can hold, and it means the same', () => {
    const lost = shared(older, newer).flatMap(([before, now]) =>
      (before.options ?? [])
        .filter(({ key, label }) => now.options?.find((option) => option.key === key)?.label !== label)
        .map(({ key }) => `${before.key}.${key}`),
    )
    expect(lost).toEqual([])
  })
})

describe('a record of ed2019 as prior of ed2022', () => {
  const compiled = compileEdition(ed2022)
  const found = (...patches: readonly Patch[]) =>
    evaluate(compiled, withPatches2022(...patches)).findings.map(({ check, item }) => `${check}@${item}`)
  const before = (changed: Readonly<Record<string, unknown>>) =>
    prior(priorFrom({ answers: { ...woman2019.answers, ...changed }, facts: woman2019.facts }))

  it('is no cause for doubt when nothing changed', () => {
    expect(found(before({}))).toEqual([])
  })

  it.each(Object.entries(faultless))('gives every shared answer of %s, whatever number it had', (_, patch) => {
    const record = withPatches2019(patch)
    const known = { facts: record.facts, prior: priorFrom(record) }
    const session = openSession(compiled, { ...known, answers: record.answers })
    const given = compiled.items.map(({ item }) => item.key).filter((key) => key in record.answers)
    expect(given.length).toBeGreaterThan(15)
    expect(given.filter((key) => session.differs(key))).toEqual([])
    for (const key of ['res_medical', 'family_doctor', 'relief', 'phone_mobile']) session.set(key, undefined)
    session.set('res_medical', record.answers.res_medical === 'yes' ? 'no' : 'yes')
    expect(session.differs('res_medical')).toBe(true)
  })

  type Some = Readonly<Record<string, unknown>>
  const comparisons: readonly { id: string; before: Some; otherwise?: Some; now?: Some }[] = [
    { id: 'Y03@edu_level', before: { edu_level: 'senior' } },
    {
      id: 'S12@marital_status',
      before: { marital_status: 'widowed' },
      otherwise: { marital_status: 'other' },
      now: { marital_status: 'unmarried' },
    },
    { id: 'Y08@emp_insurance', before: { emp_insurance: ['pension'] } },
    { id: 'Y09@relief', before: { relief: ['dibao'] } },
    { id: 'Y10@access_done', before: { access_done: 'yes' }, now: { access_done: 'yes', access_done_items: ['ramp'] } },
    { id: 'Y12@status_code', before: { status_code: 'dead' } },
    { id: 'S11@hukou_type', before: { hukou_type: 'urban' } },
  ]
  it.each(comparisons)('lets $id compare the years', ({ id, before: then, otherwise = {}, now = {} }) => {
    const town = { facts: { village_class: 'urban' } }
    expect(found(before(then), answers(now), town)).toContain(id)
    expect(found(before(otherwise), answers(now), town)).not.toContain(id)
  })

  it('compares an unsafe house of 题R11 with 题R7', () => {
    expect(found(before({ rural_housing: 'unsafe' }))).toContain('Y06@housing_status')
    expect(found(before({ rural_housing: 'unsafe', relief: ['house_repair'] }))).not.toContain('Y06@housing_status')
    expect(found(before({ rural_housing: 'good' }))).not.toContain('Y06@housing_status')
  })

  it.each([
    [{ urban_housing: 'secured' }, 'public'],
    [{ urban_housing: 'other' }, undefined],
    [{ rural_housing: 'none' }, 'none'],
    [{ rural_housing: 'constructor' }, undefined],
    [{ rural_housing: 'none', housing_status: 'own' }, 'own'],
  ])('says of %j as 题R7: %s', (then, now) => {
    expect(priorFrom({ answers: then }).housing_status).toBe(now)
  })
})

describe('an answer by position', () => {
  const compiled = compileEdition(ed2019)

  it('says nothing to another edition', () => {
    const jobless = { ...withPatches2019(faultless.jobless), prior: { no_job_reason: 5, relief: [6], employed: 1 } }
    const session = openSession(compiled, jobless)
    expect(['no_job_reason', 'relief', 'employed'].filter((key) => session.differs(key))).toEqual([])
  })

  it('is not what 无 of 2016 is read by: fifth there, sixth here', () => {
    const session = openSession(compiled, { ...withPatches2019(), prior: { relief: ['none'] } })
    expect(session.differs('relief')).toBe(false)
    session.set('relief', ['house_repair'])
    expect(session.differs('relief')).toBe(true)
  })
})
