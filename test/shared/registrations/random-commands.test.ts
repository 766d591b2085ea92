import * as fc from 'fast-check'
import { giveConfirmation } from '../../../shared/confirmations/give-confirmation'
import { issueLink, revokeLink } from '../../../shared/confirmations/issue-link'
import { arriveEvidence } from '../../../shared/evidence/arrive-evidence'
import { fold } from '../../../shared/journal/stream'
import { Problem } from '../../../shared/problems'
import { approveRegistration } from '../../../shared/registrations/approve-registration'
import { confirmStatus, decideStatus, reopenStatus } from '../../../shared/registrations/decide-status'
import { enterRoster } from '../../../shared/registrations/enter-roster'
import { lockRegistration } from '../../../shared/registrations/lock-registration'
import { recordAttempt } from '../../../shared/registrations/record-attempt'
import {
  type Registration,
  type RegistrationEvent,
  registrationKind,
  versionOf,
} from '../../../shared/registrations/registration'
import { returnRegistration } from '../../../shared/registrations/return-registration'
import { submitInterview } from '../../../shared/registrations/submit-interview'
import { aSitting, aStatusSitting, context, photo, rosteredEvent, strokes } from './cases'

const { region, facts, display } = rosteredEvent
const sittings = [
  aSitting(1),
  aSitting(2),
  aStatusSitting('dead'),
  { ...aSitting(3), reasons: { forged: 'x' } },
] as const
const actors = ['collector', 'second', 'reviewer', 'leader', 'county'] as const

interface Step {
  readonly act: (typeof acts)[number]
  readonly by: (typeof actors)[number]
  /** How far the caller's knowledge of the version is off, and which of several contents she sends. */
  readonly off: number
  readonly which: number
}

const acts = [
  ...[
    'enter',
    'attempt',
    'submit',
    'return',
    'approve',
    'claim',
    'decide',
    'reopen',
    'lock',
    'photo',
    'link',
    'revoke',
    'word',
  ],
  // Once more what matters most, so that long ways are walked.
  ...['submit', 'submit', 'photo', 'approve', 'word'],
] as const

const step = fc.record<Step>({
  act: fc.constantFrom(...acts),
  by: fc.constantFrom(...actors),
  off: fc.constantFrom(0, 0, 0, 0, -1, 1),
  which: fc.nat(3),
})

/** What the step's rule says: events or a refusal. */
function decided(state: Registration, { act, by, off, which }: Step, at: number): readonly RegistrationEvent[] {
  const commandId = `command ${at}`
  const known = context(by)
  const version = versionOf(state) + off
  switch (act) {
    case 'enter':
      return enterRoster(state, { commandId, region, facts, display }, known)
    case 'attempt':
      return recordAttempt(state, { commandId, attemptedAt: known.at, method: 'home', result: 'absent' }, known)
    case 'submit':
      return submitInterview(
        state,
        { commandId, baseVersion: version, interview: sittings[which] ?? sittings[0] },
        known,
      )
    case 'return':
      return returnRegistration(state, { commandId, version, items: [{ item: 'whole', reason: '请核实' }] }, known)
    case 'approve':
      return approveRegistration(state, { commandId, version }, known)
    case 'claim':
      return confirmStatus(
        state,
        { commandId, version, word: which % 2 ? { kind: 'confirmed' } : { kind: 'disagreed', reason: '人还在' } },
        known,
      )
    case 'decide': {
      const decision = which < 2 ? 'accepted' : 'stillDue'
      return decideStatus(state, { commandId, version, decision, reason: '属实' }, known)
    }
    case 'reopen':
      return reopenStatus(state, { commandId, version, reason: '看错了' }, known)
    case 'lock':
      return lockRegistration(state, { commandId, version }, known)
    case 'photo': {
      const arrived = { kind: 'arrived', hash: photo.hash, key: 'evidence/x', width: 1, height: 1 } as const
      const refused = { kind: 'refused', hash: photo.hash, because: 'otherBytes' } as const
      return arriveEvidence(state, { commandId, ...(which % 2 ? arrived : refused) }, known)
    }
    case 'link':
      return issueLink(state, { commandId: 'link', channel: 'wechat' }, known)
    case 'revoke':
      return revokeLink(state, { commandId, linkId: 'link' }, known)
    default: {
      const verdicts = [{ item: 'family_doctor', verdict: which % 2 ? ('wrong' as const) : ('right' as const) }]
      const word = { commandId, version, verdicts, heardAloud: false, relation: 'self', strokes: strokes() }
      return giveConfirmation({ linkId: 'link' })(state, word, { ...known, items: ['family_doctor'] })
    }
  }
}

/** From where to where a registration may go in one step. Staying is always allowed. */
const ways: Readonly<Record<Registration['state'], readonly Registration['state'][]>> = {
  unknown: ['rostered'],
  rostered: ['attempted', 'townshipReview', 'statusClaimed'],
  attempted: ['townshipReview', 'statusClaimed', 'countyVerify'],
  townshipReview: ['returned', 'sectionRelease', 'statusClaimed'],
  returned: ['townshipReview', 'statusClaimed'],
  sectionRelease: ['returned', 'locked', 'townshipReview', 'statusClaimed'],
  statusClaimed: ['countyVerify'],
  countyVerify: ['settled', 'attempted'],
  settled: ['countyVerify'],
  locked: [],
}

const interviewsIn = (events: readonly RegistrationEvent[]) =>
  events.flatMap((event) => ('interview' in event ? [event.interview] : []))

/** Plays the steps; a refusal changes nothing. Gives back each accepted entry with the states around it. */
function played(steps: readonly Step[]) {
  let state: Registration = registrationKind.initial
  return steps.flatMap((one, at) => {
    const before = state
    try {
      const events = decided(before, one, at)
      state = events.reduce(registrationKind.evolve, before)
      return [{ step: one, events, before, after: state }]
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return []
    }
  })
}

it('whatever is sent in whatever order, the journal keeps every interview, every version once, and a legal state', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const entries = played([{ act: 'enter', by: 'county', off: 0, which: 0 }, ...steps])

      for (const { step: taken, events, before, after } of entries) {
        reached.add(after.state)
        if (before.state !== after.state) expect(ways[before.state]).toContain(after.state)
        if (taken.act !== 'submit') continue
        // Acknowledged: the interview is in the entry, whole, whether it counts or is set aside.
        expect(interviewsIn(events)).toEqual([expect.objectContaining(sittings[taken.which] ?? {})])
      }

      const versions = entries.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'interview.submitted' ? [event.interview.version] : [])),
      )
      expect(versions).toEqual(versions.map((_, at) => at + 1))

      const aside = entries.flatMap(({ events }) => events).filter(({ type }) => type === 'interview.setAside').length
      const folded = fold(registrationKind, entries)
      expect(folded).toEqual(entries.at(-1)?.after)
      expect(fold(registrationKind, JSON.parse(JSON.stringify(entries)))).toEqual(folded)
      expect(folded).toMatchObject({ setAside: aside })
    }),
    { numRuns: 500, seed: 20261001 },
  )
  expect([...reached].sort()).toEqual(
    Object.keys(ways)
      .filter((state) => state !== 'unknown')
      .sort(),
  )
})
