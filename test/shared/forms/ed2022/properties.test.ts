import fc from 'fast-check'
import type { FormInput } from '../../../../shared/forms/board'
import { evaluate } from '../../../../shared/forms/evaluate'
import { openSession, type Session } from '../../../../shared/forms/session'
import { anyFacts, anyInput, anyRubbish, aStep } from './random-records'
import { compiled } from './records'

const keys = compiled.items.map(({ item }) => item.key)
const askedIn = (session: Session) => keys.filter((key) => session.isAsked(key))

/** What a whole evaluation makes of the answers the session would submit. */
const whole = (session: Session, input: FormInput) => evaluate(compiled, { ...input, answers: session.answers() })

describe('a session', () => {
  it('equals a whole evaluation after every step, in any order of answers', () => {
    fc.assert(
      fc.property(anyInput, fc.array(aStep, { maxLength: 40 }), (input, steps) => {
        const session = openSession(compiled, input)
        for (const [key, answer] of steps) {
          session.set(key, answer)
          const { asked, findings } = whole(session, input)
          expect([sameList(askedIn(session), asked), sameList(session.findings(), findings)]).toEqual([true, true])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('equals a whole evaluation after facts become known', () => {
    fc.assert(
      fc.property(anyInput, anyFacts, (input, facts) => {
        const session = openSession(compiled, input)
        session.know(facts)
        const { asked, findings } = whole(session, { ...input, facts: { ...input.facts, ...facts } })
        expect(askedIn(session)).toEqual(asked)
        expect(session.findings()).toEqual(findings)
      }),
      { numRuns: 300 },
    )
  })

  it('tells exactly which items opened, closed and have other findings', () => {
    fc.assert(
      fc.property(anyInput, aStep, (input, [key, answer]) => {
        const session = openSession(compiled, input)
        const [askedBefore, foundBefore] = [askedIn(session), keys.map((item) => session.findingsOf(item))]
        const change = session.set(key, answer)
        const askedAfter = askedIn(session)
        expect(change.asked).toEqual(askedAfter.filter((item) => !askedBefore.includes(item)))
        expect(change.closed).toEqual(askedBefore.filter((item) => !askedAfter.includes(item)))
        const differs = keys.filter((item, at) => !sameList(session.findingsOf(item), foundBefore[at] ?? []))
        expect(change.findings).toEqual(differs)
      }),
      { numRuns: 500 },
    )
  })

  it('sets answers aside when the path closes and brings them back when it opens again', () => {
    fc.assert(
      fc.property(anyInput, aStep, (input, [key, answer]) => {
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
      { numRuns: 500 },
    )
  })

  it('is not changed by a list that its screen goes on changing', () => {
    const chosen = ['dibao']
    const session = openSession(compiled, { answers: { status_code: 'normal', relief: chosen }, facts: {} })
    chosen.push('none')
    expect(session.answers().relief).toEqual(['dibao'])
  })
})

describe('an evaluation', () => {
  it('never blames an item that is not asked, except for being answered', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { asked, findings } = evaluate(compiled, input)
        const hidden = findings.filter(({ item }) => !asked.includes(item))
        expect(hidden.filter(({ check }) => check !== 'notAsked')).toEqual([])
        expect(hidden.every(({ item }) => item in input.answers)).toBe(true)
      }),
      { numRuns: 500 },
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
      { numRuns: 500 },
    )
  })

  it('never throws, whatever is sent as one answer, and session and evaluation agree about it', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...keys), anyRubbish, (input, key, rubbish) => {
        const session = openSession(compiled, input)
        session.set(key, rubbish as string)
        expect(session.findings()).toEqual(whole(session, input).findings)
        evaluate(compiled, { ...input, answers: { ...input.answers, [key]: rubbish as string } })
        evaluate(compiled, { ...input, facts: { ...input.facts, [key]: rubbish } })
      }),
      { numRuns: 1000 },
    )
  })
})

const sameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])
