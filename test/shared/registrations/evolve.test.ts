import { enterRoster } from '../../../shared/registrations/enter-roster'
import { isOpenForInterview } from '../../../shared/registrations/reconfirmation'
import type { Registration, RegistrationEvent } from '../../../shared/registrations/registration'
import { hasInterview, registrationKind, versionOf } from '../../../shared/registrations/registration'
import {
  after,
  commandId,
  context,
  disputed,
  inSituation,
  issued,
  outcomeOf,
  rosteredEvent,
  type Situation,
  situations,
  submitted,
  word,
} from './cases'

const hash = 'e'.repeat(64)
const arrived: RegistrationEvent = { type: 'evidence.arrived', hash, key: 'evidence/x', width: 3, height: 2 }
const refused: RegistrationEvent = { type: 'evidence.refused', hash, because: 'otherBytes' }
const moved = { ...rosteredEvent, type: 'registration.rosterChanged', region: '999901002001', display: 'new' } as const
const known = situations.filter((situation) => situation !== 'unknown')

/** Every event after every situation: the state it leads to, or undefined where it keeps the state. */
const events: Readonly<Record<string, { event: RegistrationEvent; leadsTo?: Registration['state']; needs?: string }>> =
  {
    'roster changed': { event: moved },
    'interview set aside': {
      event: { type: 'interview.setAside', because: 'locked', interview: {} as never, by: 'x' },
    },
    'set-aside work decided': {
      event: { type: 'setAside.decided', number: 1, decision: 'discarded', reason: '', by: 'x' },
    },
    'interview submitted': { event: submitted(2), leadsTo: 'townshipReview' },
    'status claimed': {
      event: { type: 'status.claimed', code: 'dead', by: 'x' },
      leadsTo: 'statusClaimed',
      needs: 'interview',
    },
    'status confirmed': { event: { type: 'status.confirmed', by: 'y' }, leadsTo: 'countyVerify', needs: 'claim' },
    'status disagreed': {
      event: { type: 'status.disagreed', by: 'y', reason: '' },
      leadsTo: 'countyVerify',
      needs: 'claim',
    },
    'status accepted': {
      event: { type: 'status.decided', decision: 'accepted', reason: '', by: 'z' },
      leadsTo: 'settled',
      needs: 'claim',
    },
    'status not accepted': {
      event: { type: 'status.decided', decision: 'reinstated', reason: '', by: 'z' },
      leadsTo: 'attempted',
      needs: 'claim',
    },
    'status reopened': {
      event: { type: 'status.reopened', reason: '', by: 'z' },
      leadsTo: 'countyVerify',
      needs: 'claim or decision',
    },
    returned: { event: { type: 'registration.returned', items: [] }, leadsTo: 'returned', needs: 'interview' },
    approved: { event: { type: 'registration.approved', by: 'x' }, leadsTo: 'sectionRelease', needs: 'interview' },
    reconfirmed: {
      event: { type: 'registration.reconfirmed', version: 1, at: '2026-09-30T02:00:00.000Z', by: 'x', method: 'phone' },
      needs: 'interview',
    },
    locked: { event: { type: 'registration.locked' }, leadsTo: 'locked', needs: 'interview' },
    'evidence arrived': { event: arrived },
    'evidence refused': { event: refused },
    'link issued': { event: issued },
    'link revoked': { event: { type: 'confirmation.linkRevoked', linkId: 'link' } },
    confirmed: { event: { type: 'confirmation.given', version: 1, at: '2026-10-03T00:00:00.000Z', word } },
    heard: { event: { type: 'confirmation.heard', version: 1, at: '2026-10-03T00:00:00.000Z', word, stillOpen: [] } },
    disputed: { event: disputed },
  }

const has = (situation: Situation, what: string | undefined): boolean => {
  const registration = inSituation(situation)
  if (what === 'interview') return hasInterview(registration)
  if (what === 'claim or decision') return 'claimedBy' in registration || 'before' in registration
  return what === undefined || 'claimedBy' in registration
}

it.each(Object.keys(events))('understands "%s" after everything that may come before it', (name) => {
  const { event, leadsTo, needs } = events[name] as (typeof events)[string]
  for (const situation of known) {
    const before = inSituation(situation)
    const now = () => registrationKind.evolve(before, event)
    if (has(situation, needs)) expect(now().state).toBe(leadsTo ?? before.state)
    else expect(now).toThrow('The journal is out of order')
  }
  expect(() => registrationKind.evolve({ state: 'unknown' }, event)).toThrow('The journal is out of order')
})

describe('what an event leaves as it was', () => {
  it('a roster change moves and renames, and touches no answer, word, attempt or link', () => {
    for (const situation of known) {
      const {
        region,
        facts,
        display,
        prior: _,
        ...rest
      } = inSituation(situation, issued, arrived) as never as Record<string, unknown>
      const now = after(inSituation(situation, issued, arrived), [moved]) as never as Record<string, unknown>
      expect(now).toEqual({ ...rest, facts, region: '999901002001', display: 'new' })
      expect([region, display]).toEqual(['999901001001', 'sealed'])
    }
  })

  it('a new interview puts an end to the word given on the old one, and to nothing else', () => {
    const before = inSituation('townshipReview, disputed', issued, arrived)
    const now = after(before, [submitted(2)])
    expect(now).toMatchObject({
      confirmation: { kind: 'none' },
      links: { link: { state: 'issued' } },
      evidence: { [hash]: 'arrived' },
    })
    expect(versionOf(now)).toBe(2)
  })

  it('a bad upload does not undo a photo that has arrived, a good one follows a bad one', () => {
    expect(inSituation('townshipReview', arrived, refused)).toMatchObject({ evidence: { [hash]: 'arrived' } })
    expect(inSituation('townshipReview', refused, arrived)).toMatchObject({ evidence: { [hash]: 'arrived' } })
    expect(inSituation('rostered', refused)).toMatchObject({ evidence: { [hash]: 'refused' } })
  })

  it('work set aside is counted, every time', () => {
    const aside = events['interview set aside']?.event as RegistrationEvent
    expect(inSituation('locked', aside, aside)).toMatchObject({ state: 'locked', setAside: 2 })
  })
})

it('an entry of the first months shows nobody the part of the ID number that it holds', () => {
  const old = { ...rosteredEvent, facts: { ...rosteredEvent.facts, idHint: '9999010017' } } as RegistrationEvent
  const start = { state: 'unknown' } as const
  expect(after(start, [old])).toEqual(after(start, [rosteredEvent]))
})

it('the collector may visit again until the township has it, after a return, and after a dispute', () => {
  const open = situations.filter((situation) => isOpenForInterview(inSituation(situation), context()))
  expect(open).toEqual([
    ...['rostered', 'attempted', 'returned', 'townshipReview, disputed', 'sectionRelease, disputed'],
    'attempted, not accepted',
  ])
})

it('a roster enters whoever is not there, changes whoever is, and leaves what is locked', () => {
  const { region, facts, display } = moved
  const command = { commandId, region, facts, display, prior: { family_doctor: 'yes' } }
  for (const situation of situations) {
    const expected = situation === 'unknown' ? 'registration.rostered' : 'registration.rosterChanged'
    const isLocked = inSituation(situation).state === 'locked'
    expect(outcomeOf(() => enterRoster(inSituation(situation), command, context('system:roster')))).toBe(
      isLocked ? 'registration.locked' : expected,
    )
  }
  const [event] = enterRoster({ state: 'unknown' }, command, context())
  expect(event).toEqual({ type: 'registration.rostered', region, facts, display, prior: { family_doctor: 'yes' } })
})
