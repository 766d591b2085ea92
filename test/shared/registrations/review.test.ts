import { approveRegistration } from '../../../shared/registrations/approve-registration'
import { confirmStatus, decideStatus, reopenStatus } from '../../../shared/registrations/decide-status'
import { lockRegistration } from '../../../shared/registrations/lock-registration'
import { isOpenForInterview } from '../../../shared/registrations/reconfirmation'
import { recordAttempt } from '../../../shared/registrations/record-attempt'
import { hasInterview } from '../../../shared/registrations/registration'
import { returnRegistration } from '../../../shared/registrations/return-registration'
import { after, commandId, context, inSituation, outcomeOf, type Situation, situations, submitted } from './cases'

const disagreed = { kind: 'disagreed', reason: '昨天还见过她' } as const
const items = [{ item: 'family_doctor', reason: '请再问一次' }]

/** What each rule says in each situation, for somebody who had no part in it. */
const rules = {
  return: (situation: Situation, by = 'reviewer', version = 1) =>
    outcomeOf(() => returnRegistration(inSituation(situation), { commandId, version, items }, context(by))),
  approve: (situation: Situation, by = 'reviewer', version = 1) =>
    outcomeOf(() => approveRegistration(inSituation(situation), { commandId, version }, context(by))),
  /** As the first app sends it. */
  confirm: (situation: Situation, by = 'leader', version?: number) =>
    outcomeOf(() => confirmStatus(inSituation(situation), { commandId, version }, context(by))),
  disagree: (situation: Situation, by = 'leader', version = 1) =>
    outcomeOf(() => confirmStatus(inSituation(situation), { commandId, version, word: disagreed }, context(by))),
  decide: (situation: Situation, by = 'county', version = 1) =>
    outcomeOf(() =>
      decideStatus(inSituation(situation), { commandId, version, decision: 'accepted', reason: '属实' }, context(by)),
    ),
  reopen: (situation: Situation, by = 'county', version = 1) =>
    outcomeOf(() => reopenStatus(inSituation(situation), { commandId, version, reason: '人还在' }, context(by))),
  lock: (situation: Situation, by = 'county', version = 1) =>
    outcomeOf(() => lockRegistration(inSituation(situation), { commandId, version }, context(by))),
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
  disagree: {
    does: 'status.disagreed',
    where: ['statusClaimed'],
    otherwise: 'registration.notClaimed',
    lockedSays: 'registration.notClaimed',
  },
  decide: {
    does: 'status.decided',
    where: ['countyVerify', 'countyVerify, disagreed'],
    otherwise: 'registration.notClaimed',
    lockedSays: 'registration.notClaimed',
  },
  reopen: {
    does: 'status.reopened',
    where: ['settled', 'attempted, not accepted'],
    otherwise: 'status.notDecided',
    lockedSays: 'status.notDecided',
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
    expect(rules.disagree('statusClaimed', 'collector')).toBe('status.confirmedBySamePerson')
    expect(rules.decide('countyVerify', 'collector')).toBe('status.confirmedBySamePerson')
    expect(rules.decide('countyVerify', 'leader')).toBe('status.confirmedBySamePerson')
  })
})

it.each([
  ['approve', 'townshipReview'],
  ['return', 'townshipReview'],
  ['return', 'sectionRelease'],
  ['confirm', 'statusClaimed'],
  ['disagree', 'statusClaimed'],
  ['decide', 'countyVerify'],
  ['reopen', 'settled'],
  ['reopen', 'attempted, not accepted'],
  ['lock', 'sectionRelease'],
] as const)('%s, when %s, covers the version that was seen and no other', (rule, situation) => {
  expect(rules[rule](situation, 'somebody else', 2)).toBe('confirmation.otherVersion')
  expect(rules[rule](situation, 'somebody else', 0)).toBe('confirmation.otherVersion')
  expect(rules[rule](situation, 'somebody else', 1)).toBe(table[rule].does)
})

describe('a decision about a status', () => {
  it.each([
    ['accepted', 'settled', true],
    ['reinstated', 'attempted', false],
    ['stillDue', 'attempted', false],
  ] as const)('%s leads to %s', (decision, state, keepsInterview) => {
    const before = inSituation('countyVerify')
    const decided = after(
      before,
      decideStatus(before, { commandId, version: 1, decision, reason: '属实' }, context('county')),
    )
    expect(decided.state).toBe(state)
    expect(hasInterview(decided)).toBe(keepsInterview)
    expect(isOpenForInterview(decided, context())).toBe(!keepsInterview)
    expect(decided).toMatchObject({ decided: { decision, reason: '属实', by: 'county' } })

    const takenBack = after(
      decided,
      reopenStatus(decided, { commandId, version: 1, reason: '看错了' }, context('county')),
    )
    expect(takenBack).toEqual(before)
  })

  it('cannot be taken back once somebody has visited again', () => {
    const visited = inSituation('attempted, not accepted', submitted(2))
    const again = () => reopenStatus(visited, { commandId, version: 1, reason: '看错了' }, context('county'))
    expect(outcomeOf(again)).toBe('status.notDecided')
    expect(visited).not.toHaveProperty('decided')
  })

  it('has the leader’s word before it, whichever it was', () => {
    expect(inSituation('countyVerify')).toMatchObject({ leader: { word: 'confirmed', by: 'leader' } })
    expect(inSituation('countyVerify, disagreed')).toMatchObject({
      leader: { word: 'disagreed', by: 'leader', reason: '昨天还见过她' },
    })
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
