import fc from 'fast-check'
import type { FormInput } from '../../../shared/forms/board'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { CompiledEdition } from '../../../shared/forms/edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { openSession, type Session } from '../../../shared/forms/session'
import { wholeEditions } from '../../editions/whole-editions'
import { anyRecordOf } from './any-record'
import { anyFacts, anyRubbish, aStepIn } from './ed2022/random-records'

const seed = 26
const editions = wholeEditions.map((edition) => [edition.key, compileEdition(edition)] as const)

function trying(compiled: CompiledEdition) {
  const keys = compiled.items.map(({ item }) => item.key)
  return {
    keys,
    anyRecord: anyRecordOf(compiled),
    aStep: aStepIn(compiled),
    askedIn: (session: Session) => keys.filter((key) => session.isAsked(key)),
    /** What a whole evaluation makes of the answers the session would submit. */
    whole: (session: Session, input: FormInput) => evaluate(compiled, { ...input, answers: session.answers() }),
  }
}

describe.each(editions)('a session of %s', (_, compiled) => {
  const { anyRecord, aStep, keys, askedIn, whole } = trying(compiled)

  it('equals a whole evaluation after every step, in any order of answers', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(aStep, { maxLength: 40 }), (input, steps) => {
        const session = openSession(compiled, input)
        for (const [key, answer] of steps) {
          session.set(key, answer)
          const { asked, findings } = whole(session, input)
          expect([sameList(askedIn(session), asked), sameList(session.findings(), findings)]).toEqual([true, true])
          expect(session.findings().every(({ item }) => session.isAsked(item))).toBe(true)
        }
      }),
      { numRuns: 60, seed },
    )
  })

  it('equals a whole evaluation after facts become known', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.oneof(
          anyFacts,
          anyRecord.map(({ facts }) => facts),
        ),
        (input, facts) => {
          const session = openSession(compiled, input)
          session.know(facts)
          const { asked, findings } = whole(session, { ...input, facts: { ...input.facts, ...facts } })
          expect(askedIn(session)).toEqual(asked)
          expect(session.findings()).toEqual(findings)
        },
      ),
      { numRuns: 120, seed },
    )
  })

  it('tells exactly which items opened, closed and have other findings', () => {
    fc.assert(
      fc.property(anyRecord, aStep, (input, [key, answer]) => {
        const session = openSession(compiled, input)
        const [askedBefore, foundBefore] = [askedIn(session), keys.map((item) => session.findingsOf(item))]
        const change = session.set(key, answer)
        const askedAfter = askedIn(session)
        expect(change.asked).toEqual(askedAfter.filter((item) => !askedBefore.includes(item)))
        expect(change.closed).toEqual(askedBefore.filter((item) => !askedAfter.includes(item)))
        const differs = keys.filter((item, at) => !sameList(session.findingsOf(item), foundBefore[at] ?? []))
        expect(change.findings).toEqual(differs)
      }),
      { numRuns: 200, seed },
    )
  })

  it('sets answers aside when the path closes and brings them back when it opens again', () => {
    fc.assert(
      fc.property(anyRecord, aStep, (input, [key, answer]) => {
        const session = openSession(compiled, input)
        const [before, asideBefore, found] = [session.answers(), session.setAside(), session.findings()]
        const old = before[key] ?? asideBefore[key]

        const { closed } = session.set(key, answer)
        for (const item of closed) {
          expect(session.answers()).not.toHaveProperty(item)
          if (item !== key) expect(session.setAside()[item]).toEqual(before[item])
        }
        session.set(key, old)
        expect(session.answers()).toEqual(before)
        expect(session.setAside()).toEqual(asideBefore)
        expect(session.findings()).toEqual(found)
      }),
      { numRuns: 200, seed },
    )
  })
})

describe.each(editions)('an evaluation of %s', (_, compiled) => {
  const { anyRecord, keys, whole } = trying(compiled)

  it('never blames an item that is not asked, except for being answered', () => {
    fc.assert(
      fc.property(anyRecord, (input) => {
        const { asked, findings } = evaluate(compiled, input)
        const hidden = findings.filter(({ item }) => !asked.includes(item))
        expect(hidden.filter(({ check }) => check !== 'notAsked')).toEqual([])
        expect(hidden.every(({ item }) => item in input.answers)).toBe(true)
      }),
      { numRuns: 200, seed },
    )
  })

  it('never throws, whatever is sent as answers, facts, prior or settings', () => {
    const anything = fc.record({ answers: anyRubbish, facts: anyRubbish, prior: anyRubbish, settings: anyRubbish })
    fc.assert(
      fc.property(anything, (input) => {
        const { findings } = evaluate(compiled, input as FormInput)
        expect(findings.some(({ kind }) => kind === 'hard')).toBe(true)
        openSession(compiled, input as FormInput)
      }),
      { numRuns: 200, seed },
    )
  })

  it('never throws, whatever is sent as one answer, and session and evaluation agree about it', () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(...keys), anyRubbish, (input, item, rubbish) => {
        const session = openSession(compiled, input)
        session.set(item, rubbish as string)
        expect(session.findings()).toEqual(whole(session, input).findings)
        evaluate(compiled, { ...input, answers: { ...input.answers, [item]: rubbish as string } })
        evaluate(compiled, { ...input, facts: { ...input.facts, [item]: rubbish } })
      }),
      { numRuns: 300, seed },
    )
  })
})

const sameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])
