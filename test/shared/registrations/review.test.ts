import { approveRegistration } from '../../../shared/registrations/approve-registration'
import { confirmStatus, decideStatus } from '../../../shared/registrations/decide-status'
import { lockRegistration } from '../../../shared/registrations/lock-registration'
import { isOpenForInterview } from '../../../shared/registrations/reconfirmation'
import { recordAttempt } from '../../../shared/registrations/record-attempt'
import { hasInterview } from '../../../shared/registrations/registration'
import { returnRegistration } from '../../../shared/registrations/return-registration'
import { after, commandId, context, inSituation, outcomeOf, type Situation, situations } from './cases'

const items = [{ item: 'family_doctor', reason: '请再问一次' }]

/** What each rule says in each situation, for somebody who had no part in it. */
const rules = {
  return: (situation: Situation, by = 'reviewer') =>
    outcomeOf(() => returnRegistration(inSituation(situation), { commandId, items }, context(by))),
  approve: (situation: Situation, by = 'reviewer', version = 1) =>
    outcomeOf(() => approveRegistration(inSituation(situation), { commandId, version }, context(by))),
  confirm: (situation: Situation, by = 'leader') =>
    outcomeOf(() => confirmStatus(inSituation(situation), { commandId }, context(by))),
  decide: (situation: Situation, by = 'county') =>
    outcomeOf(() =>
      decideStatus(inSituation(situation), { commandId, decision: 'accepted', reason: '属实' }, context(by)),
    ),
  lock: (situation: Situation, by = 'county') =>
    outcomeOf(() => lockRegistration(inSituation(situation), { commandId }, context(by))),
  attempt: (situation: Situation, by = 'collector') =>
    outcomeOf(() =>
      recordAttempt(
        inSituation(situation),
        { commandId, attemptedAt: '2026-10-01T08:00:00.000Z', method: 'home', result: 'absent' },
        context(by),
      ),
    ),
}
type Rule = keyof typeof rules

const locked = ['locked', 'locked, disputed'] as const
const reviewed = ['townshipReview', 'townshipReview, disputed'] as const
const released = ['sectionRelease', 'sectionRelease, disputed'] as const

/** Where a rule does something; everywhere else it refuses with `otherwise`, in locked registrations with `lockedSays`. */
const table: Readonly<
  Record<Rule, { does: string; where: readonly Situation[]; otherwise: string; lockedSays: string }>
> = {
  return: {
    does: 'registration.returned',
    where: [...reviewed, ...released],
    otherwise: 'registration.notUnderReview',
    lockedSays: 'registration.locked',
  },
  approve: {
    does: 'registration.approved',
    where: reviewed,
    otherwise: 'registration.notUnderReview',
    lockedSays: 'registration.locked',
  },
  confirm: {
    does: 'status.confirmed',
    where: ['statusClaimed'],
    otherwise: 'registration.notClaimed',
    lockedSays: 'registration.notClaimed',
  },
  decide: {
    does: 'status.decided',
    where: ['countyVerify'],
    otherwise: 'registration.notClaimed',
    lockedSays: 'registration.notClaimed',
  },
  lock: {
    does: 'registration.locked',
    where: released,
    otherwise: 'registration.notUnderReview',
    lockedSays: 'registration.locked',
  },
  attempt: {
    does: 'attempt.recorded',
    where: situations.filter((situation) => situation !== 'unknown'),
    otherwise: 'registration.unknown',
    lockedSays: 'attempt.recorded',
  },
}

const cases = (Object.keys(table) as Rule[]).flatMap((rule) =>
  situations.map((situation) => [rule, situation] as const),
)

it.each(cases)('%s, when %s, follows the table', (rule, situation) => {
  const { does, where, otherwise, lockedSays } = table[rule]
  const isLocked = (locked as readonly Situation[]).includes(situation)
  const refusal = isLocked ? lockedSays : otherwise
  expect(rules[rule](situation)).toBe(where.includes(situation) ? does : refusal)
})

describe('own work', () => {
  it.each(['collector', 'second'])('is not reviewed by the %s who signed it', (by) => {
    expect(rules.return('townshipReview', by)).toBe('review.ownWork')
    expect(rules.approve('townshipReview', by)).toBe('review.ownWork')
    expect(rules.return('sectionRelease', by)).toBe('review.ownWork')
  })

  it('is not confirmed or decided by whoever claimed the status', () => {
    expect(rules.confirm('statusClaimed', 'collector')).toBe('status.confirmedBySamePerson')
    expect(rules.decide('countyVerify', 'collector')).toBe('status.confirmedBySamePerson')
  })
})

describe('an approval', () => {
  it('covers the version the reviewer saw and no other', () => {
    expect(rules.approve('townshipReview', 'reviewer', 2)).toBe('confirmation.otherVersion')
    expect(rules.approve('townshipReview', 'reviewer', 0)).toBe('confirmation.otherVersion')
  })
})

describe('a decision about a status', () => {
  it.each([
    ['accepted', 'settled', true],
    ['reinstated', 'attempted', false],
    ['stillDue', 'attempted', false],
  ] as const)('%s leads to %s', (decision, state, keepsInterview) => {
    const before = inSituation('countyVerify')
    const decided = after(before, decideStatus(before, { commandId, decision, reason: '属实' }, context('county')))
    expect(decided.state).toBe(state)
    expect(hasInterview(decided)).toBe(keepsInterview)
    expect(isOpenForInterview(decided, context())).toBe(!keepsInterview)
  })
})

it('an attempt is kept in every state and moves only the first', () => {
  for (const situation of situations.filter((one) => one !== 'unknown')) {
    const before = inSituation(situation)
    const command = { commandId, attemptedAt: '2026-10-01T08:00:00.000Z', method: 'phone', result: 'refused' }
    const now = after(before, recordAttempt(before, command, context()))
    expect(now.state).toBe(before.state === 'rostered' ? 'attempted' : before.state)
    expect(now).toMatchObject({
      attempts: expect.arrayContaining([
        { at: '2026-10-01T08:00:00.000Z', by: 'collector', method: 'phone', result: 'refused' },
      ]),
    })
  }
})
