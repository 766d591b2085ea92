import fc from 'fast-check'
import type { FormInput } from '../../../shared/forms/board'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { criticalAnswers } from '../../../shared/forms/critical-answers'
import type { Answer, CompiledEdition, Item } from '../../../shared/forms/edition'
import { type Evaluation, evaluate } from '../../../shared/forms/evaluate'
import { explainAsked, explainFinding } from '../../../shared/forms/explain'
import type { Cause } from '../../../shared/forms/explanation'
import type { Finding } from '../../../shared/forms/findings'
import { openSession } from '../../../shared/forms/session'
import { wholeEditions } from '../../editions/whole-editions'
import { anyRecordOf } from './any-record'
import { anyRubbish } from './ed2022/random-records'
import { compiled, withPatches } from './ed2022/records'

const seed = 26
const foundAt = (input: FormInput, item: string, check: string): Finding => {
  const finding = evaluate(compiled, input).findings.find((one) => one.item === item && one.check === check)
  if (!finding) throw new Error(`No ${check}@${item} here.`)
  return finding
}
const whyAsked = (input: FormInput, item: string) => explainAsked(compiled, input, item)
const whyFound = (input: FormInput, item: string, check: string) =>
  explainFinding(compiled, input, foundAt(input, item, check))
const named = (causes: readonly Cause[]) => Object.fromEntries(causes.map(({ name, value }) => [name, value]))

describe('why an item is asked', () => {
  it('names all that opens it, down to answers, facts and settings', () => {
    expect(whyAsked(withPatches({ answers: { employed: 'no' } }), 'livelihood')).toEqual({
      item: 'livelihood',
      asked: true,
      causes: [
        { name: 'status_code', kind: 'answer', value: 'normal' },
        { name: 'age', kind: 'given', value: 42 },
        { name: 'in_institution', kind: 'answer', value: 'no' },
        { name: 'employed', kind: 'answer', value: 'no' },
      ],
    })
    expect(whyAsked(withPatches(), 'photo_home').causes.map(({ name }) => name)).toEqual([
      'status_code',
      'survey_method',
      'setting.photo_required',
    ])
  })

  it('names only what closes it', () => {
    expect(named(whyAsked(withPatches(), 'livelihood').causes)).toEqual({ employed: 'yes' })
    expect(named(whyAsked(withPatches({ facts: { age: 15 } }), 'livelihood').causes)).toEqual({ age: 15 })
    expect(named(whyAsked(withPatches({ answers: { status_code: 'dead' } }), 'livelihood').causes)).toEqual({
      status_code: 'dead',
    })
  })

  it('names none for what is always asked, and for what the form does not have', () => {
    expect(whyAsked(withPatches(), 'status_code')).toMatchObject({ asked: true, causes: [] })
    expect(whyAsked(withPatches(), 'nobody')).toEqual({ item: 'nobody', asked: false, causes: [] })
  })
})

describe('why a finding stands', () => {
  it('names the answer it stands at, what else decided, and what settles it', () => {
    const young = withPatches({ answers: { employed: 'no', livelihood: 'pension' } })
    expect(whyFound(young, 'livelihood', 'S54')).toEqual({
      item: 'livelihood',
      check: 'S54',
      causes: [
        { name: 'livelihood', kind: 'answer', value: 'pension' },
        { name: 'age', kind: 'given', value: 42 },
        { name: 'setting.pension_age_least', kind: 'setting', value: 45 },
      ],
      settledBy: ['livelihood'],
      takesReason: true,
    })
  })

  it('names last year where last year decided', () => {
    const later = withPatches({ prior: { edu_level: 'bachelor' } })
    expect(named(whyFound(later, 'edu_level', 'Y03').causes)).toEqual({
      edu_level: 'junior',
      'prev.edu_level': 'bachelor',
    })
  })

  it('tells why a missing answer is due', () => {
    const minor = withPatches({ facts: { age: 17 }, answers: { contact_name: undefined } })
    const { causes, settledBy } = whyFound(minor, 'contact_name', 'H12')
    expect(named(causes)).toEqual({ contact_name: undefined, status_code: 'normal', age: 17 })
    expect(settledBy[0]).toBe('contact_name')
  })

  it('offers the other number where one of two telephones is enough', () => {
    const { settledBy } = whyFound(withPatches({ answers: { phone_mobile: undefined } }), 'phone_mobile', 'H11')
    // Whoever cannot be registered is asked for no telephone.
    expect(settledBy).toEqual(['phone_mobile', 'phone_fixed', 'status_code'])
  })

  it('tells whom an option is for', () => {
    const urban = withPatches({ answers: { hukou_type: 'urban', relief: ['house_repair'] } })
    const { causes, settledBy } = whyFound(urban, 'relief', 'offered')
    expect(named(causes)).toEqual({ relief: ['house_repair'], hukou_type: 'urban' })
    expect(settledBy).toEqual(['relief', 'hukou_type'])
  })

  it('shows an answer that is none as it was sent, and settles it with one that is', () => {
    const wrong = withPatches({ answers: { marital_status: 'maybe' } })
    expect(whyFound(wrong, 'marital_status', 'option')).toMatchObject({
      causes: [{ name: 'marital_status', kind: 'answer', value: 'maybe' }],
      settledBy: ['marital_status'],
    })
    const both = withPatches({ answers: { help_need: ['none', 'training'] } })
    expect(whyFound(both, 'help_need', 'H31')).toMatchObject({ settledBy: ['help_need'] })
  })

  it('tells why an answer was not asked for; to clear it settles it', () => {
    const stray = withPatches({ answers: { livelihood: 'family' } })
    const { causes, settledBy } = whyFound(stray, 'livelihood', 'notAsked')
    expect(named(causes)).toEqual({ livelihood: 'family', employed: 'yes' })
    expect(settledBy).toEqual(['livelihood', 'employed'])
  })

  it('has nothing to say of what does not stand, nor of what the form does not have', () => {
    const finding = foundAt(withPatches({ answers: { marital_status: undefined } }), 'marital_status', 'required')
    expect(explainFinding(compiled, withPatches(), finding)).toMatchObject({ causes: [], settledBy: [] })
    const stranger = withPatches({ answers: { nobody: 1 } })
    expect(whyFound(stranger, 'nobody', 'unknownItem')).toMatchObject({ causes: [], settledBy: [] })
  })

  it('explains what a running session shows, with what was set aside and learned meanwhile', () => {
    const session = openSession(compiled, withPatches({ facts: { photo_home: 0 } }))
    session.set('employed', 'no')
    session.set('livelihood', 'family')
    session.set('employed', 'yes')
    session.know({ today: '2022-10-21' })
    expect(session.input()).toMatchObject({
      answers: { employed: 'yes', livelihood: 'family' },
      facts: { today: '2022-10-21', photo_home: 0 },
    })
    expect(named(explainAsked(compiled, session.input(), 'livelihood').causes)).toEqual({ employed: 'yes' })
    const [finding] = session.findingsOf('photo_home')
    expect(named(explainFinding(compiled, session.input(), finding as Finding).causes)).toEqual({ photo_home: 0 })
  })
})

const editions = wholeEditions.map((edition) => [edition.key, compileEdition(edition)] as const)

describe.each(editions)('in random records of %s', (_, edition) => {
  const anyRecord = anyRecordOf(edition)
  const itemOf = (key: string) => edition.itemsByKey.get(key)?.item
  const verdicts = (input: FormInput) => {
    const { asked, findings } = evaluate(edition, input)
    const whyItems = edition.items.map(({ item }) => explainAsked(edition, input, item.key))
    return { asked, findings, whyItems }
  }

  it('explains every item and every finding, as they are', () => {
    fc.assert(
      fc.property(anyRecord, (input) => {
        const { asked, findings, whyItems } = verdicts(input)
        expect(whyItems.filter((why) => why.asked).map(({ item }) => item)).toEqual(asked)
        expect(whyItems.flatMap(({ causes }) => unasked(causes, asked))).toEqual([])
        for (const finding of findings) {
          const { causes, settledBy, takesReason } = explainFinding(edition, input, finding)
          expect(causes[0]?.name).toBe(finding.item)
          // Nobody can answer what is not asked: the cause is what closed it.
          expect(unasked(causes.slice(1), asked)).toEqual([])
          expect(causes.map(({ name }) => name)).toEqual(expect.arrayContaining([...settledBy]))
          expect(takesReason).toBe(finding.kind === 'soft')
        }
      }),
      { numRuns: 3, seed },
    )
  })

  it('names every value that decides: all others may change without changing the verdict', () => {
    let tried = 0
    fc.assert(
      fc.property(anyRecord, anyRecord, (input, other) => {
        const { asked, findings, whyItems } = verdicts(input)
        const before = evaluate(edition, input)
        for (const { item, causes } of whyItems) {
          const changed = keeping(causes, input, other)
          const after = evaluate(edition, changed)
          if (!stillAsked(causes, before, after)) continue
          expect([item, after.asked.includes(item)]).toEqual([item, asked.includes(item)])
          tried++
        }
        for (const finding of findings) {
          const { causes } = explainFinding(edition, input, finding)
          const changed = keeping(causes, input, other)
          const after = evaluate(edition, changed)
          if (!stillAsked(causes, before, after)) continue
          expect(after.findings).toContainEqual(finding)
          tried++
        }
      }),
      { numRuns: 6, seed },
    )
    expect(tried).toBeGreaterThan(200)
  })

  it('offers only answers that really settle', () => {
    let tried = 0
    fc.assert(
      fc.property(anyRecord, (input) => {
        for (const finding of evaluate(edition, input).findings) {
          for (const key of explainFinding(edition, input, finding).settledBy) {
            const item = itemOf(key) as Item
            expect(
              answersOf(item, input).some((answer) => goesAway(edition, answering(input, key, answer), finding)),
            ).toBe(true)
            tried++
          }
        }
      }),
      // The form of a village finds less wrong with one record.
      { numRuns: 6, seed },
    )
    expect(tried).toBeGreaterThan(30)
  })
})

it('explains whatever was sent, without throwing', () => {
  const anything = fc.record({ answers: anyRubbish, facts: anyRubbish, prior: anyRubbish, settings: anyRubbish })
  fc.assert(
    fc.property(anything, fc.constantFrom(...compiled.items), anyRubbish, (input, { item }, rubbish) => {
      const session = openSession(compiled, input as FormInput)
      session.set(item.key, rubbish as string)
      session.know({ age: rubbish })
      for (const record of [input as FormInput, session.input()]) {
        const { asked, findings } = evaluate(compiled, record)
        expect(explainAsked(compiled, record, item.key).asked).toBe(asked.includes(item.key))
        for (const finding of findings.slice(0, 3)) explainFinding(compiled, record, finding)
      }
    }),
    { numRuns: 100, seed },
  )
})

const unasked = (causes: readonly Cause[], asked: readonly string[]): readonly Cause[] =>
  causes.filter(({ name, kind }) => (kind === 'answer' || kind === 'given') && !asked.includes(name))

/** The causes as they were, everything else as in the other record. */
function keeping(causes: readonly Cause[], from: FormInput, other: FormInput): FormInput {
  const parts = { answer: 'answers', given: 'facts', fact: 'facts', setting: 'settings', prior: 'prior' } as const
  const kept = {
    answers: { ...other.answers },
    facts: { ...other.facts },
    settings: { ...other.settings },
    prior: { ...other.prior },
  }
  for (const { name, kind } of causes) {
    const [part, key] = [parts[kind], name.slice(name.indexOf('.') + 1)]
    const was = from[part]?.[key]
    const list: Record<string, unknown> = kept[part]
    if (was === undefined) delete list[key]
    else list[key] = was
  }
  return kept
}

/** An answer is a value only where it is asked; a cause that is no longer asked has not kept its value. */
const stillAsked = (causes: readonly Cause[], before: Evaluation, after: Evaluation): boolean =>
  causes.every(
    ({ name, kind }) =>
      (kind !== 'answer' && kind !== 'given') || before.asked.includes(name) === after.asked.includes(name),
  )

const answering = (input: FormInput, key: string, answer: Answer): FormInput => ({
  ...input,
  answers: { ...input.answers, [key]: answer },
})

/** Far more answers than the engine tries: all numbers of a range, every constant the forms could compare with. */
function answersOf(item: Item, { answers, facts }: FormInput): readonly Answer[] {
  const known = [...Object.values(answers), ...Object.values(facts)]
  const texts = known.filter((value) => typeof value === 'string')
  return criticalAnswers(item, answers[item.key], { texts, numbers: [...Array(121).keys()] })
}

const goesAway = (edition: CompiledEdition, input: FormInput, { item, check }: Finding): boolean =>
  !evaluate(edition, input).findings.some((one) => one.item === item && one.check === check)
