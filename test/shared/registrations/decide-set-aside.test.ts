import { decideSetAside } from '../../../shared/registrations/decide-set-aside'
import type { SubmittedInterview } from '../../../shared/registrations/interview'
import { type Registration, type RegistrationEvent, versionOf } from '../../../shared/registrations/registration'
import type { UndecidedWork } from '../../../shared/registrations/set-aside'
import {
  after,
  aSitting,
  aStatusSitting,
  commandId,
  context,
  inSituation,
  outcomeOf,
  type Situation,
  situations,
} from './cases'

const aside = (interview: SubmittedInterview = aSitting(2)): RegistrationEvent => ({
  ...{ type: 'interview.setAside', because: 'otherVersion', interview, by: 'collector' },
})

const undecidedOf = (registration: Registration): readonly UndecidedWork[] =>
  registration.state === 'unknown' ? [] : (registration.undecided ?? [])

const decide = (
  registration: Registration,
  decision: 'adopted' | 'discarded',
  { by = 'reviewer', number = 1, version = versionOf(registration) } = {},
) =>
  decideSetAside(
    registration,
    { commandId, number, version, decision, reason: '以入户为准' },
    { ...context(by), undecided: undecidedOf(registration) },
  )

const known = situations.filter((situation) => situation !== 'unknown')
const refusedWhere: Readonly<Partial<Record<Situation, string>>> = {
  statusClaimed: 'registration.notUnderReview',
  countyVerify: 'registration.notUnderReview',
  'countyVerify, disagreed': 'registration.notUnderReview',
  settled: 'registration.notUnderReview',
  locked: 'registration.locked',
  'locked, disputed': 'registration.locked',
}

describe('work that was set aside', () => {
  it.each(known)(
    'when %s, is adopted as the next version for review, or not where nothing may pass by',
    (situation) => {
      const before = inSituation(situation, aside())
      const refusal = refusedWhere[situation]
      expect(outcomeOf(() => decide(before, 'adopted'))).toBe(refusal ?? 'setAside.decided + interview.submitted')
      if (refusal) return
      const now = after(before, decide(before, 'adopted'))
      expect(now).toMatchObject({
        state: 'townshipReview',
        confirmation: { kind: 'none' },
        interview: { collectedBy: 'collector', version: versionOf(before) + 1, answers: aSitting(2).answers },
      })
      expect(undecidedOf(now)).toEqual([])
    },
  )

  it.each(known)('when %s, is discarded and changes nothing else', (situation) => {
    const before = inSituation(situation, aside())
    expect(after(before, decide(before, 'discarded'))).toEqual({ ...inSituation(situation), setAside: 1 })
  })

  it('keeps its number while others are decided, and its number is not given again', () => {
    const two = inSituation('townshipReview', aside(), aside())
    const one = after(two, decide(two, 'discarded'))
    expect(undecidedOf(one).map(({ number }) => number)).toEqual([2])
    expect(undecidedOf(after(one, [aside()])).map(({ number }) => number)).toEqual([2, 3])
    expect(outcomeOf(() => decide(one, 'adopted'))).toBe('setAside.unknown')
  })

  it('is not decided by those who collected or signed it', () => {
    const before = inSituation('townshipReview', aside())
    for (const by of ['collector', 'second'])
      for (const decision of ['adopted', 'discarded'] as const)
        expect(outcomeOf(() => decide(before, decision, { by }))).toBe('review.ownWork')
  })

  it('is adopted only signed and complete', () => {
    const changed = { ...aSitting(2), answers: { ...aSitting(2).answers, family_doctor: 'no', note: '改过' } }
    expect(outcomeOf(() => decide(inSituation('townshipReview', aside(changed)), 'adopted'))).toBe(
      'interview.signatureOutdated',
    )
  })

  it('that says somebody cannot be registered goes the way of every such claim', () => {
    const before = inSituation('returned', aside(aStatusSitting('dead')))
    expect(after(before, decide(before, 'adopted'))).toMatchObject({ state: 'statusClaimed', claimedBy: 'collector' })
  })
})
