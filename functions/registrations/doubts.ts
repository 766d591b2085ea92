import type { Interview } from '../../shared/registrations/interview'
import { hasInterview, type Registration } from '../../shared/registrations/registration'
import { photosNotThere } from '../../shared/registrations/standing-photos'

/**
 * Why a reviewer should look twice. Signs for the queue's order, never a judgement of the collector:
 * overridden soft checks, haste (S100), proxy (S97), another method than the home (S06), work set aside, times that cannot
 * be, a photo that is no photo or has not arrived, the householder is the person herself and yet somebody else is said to
 * have answered (S96). No position is no doubt: nobody's phone takes one, S99 is retired.
 */
export function doubtsOf(registration: Exclude<Registration, { state: 'unknown' }>): readonly string[] {
  const setAside = registration.undecided ? ['setAside'] : []
  if (!hasInterview(registration)) return setAside

  const { interview, confirmation, evidence } = registration
  const { paradata, signatures, reasons, answers, photos, respondentIsPerson } = interview
  return [
    ...(confirmation.kind === 'disputed' ? ['disputed'] : []),
    ...setAside,
    ...('leader' in registration && registration.leader?.word === 'disagreed' ? ['leaderDisagrees'] : []),
    ...Object.keys(reasons).sort(),
    ...(respondentIsPerson && answers.respondent_relation !== 'self' ? ['householder'] : []),
    ...(minutesBetween(paradata.startedAt, paradata.endedAt) < 5 ? ['haste'] : []),
    ...(isOutOfOrder(interview) ? ['clock'] : []),
    ...(photos.some(({ takenAt }) => isOfAnotherTime(takenAt, interview)) ? ['photoTime'] : []),
    ...(answers.survey_method !== 'home' ? ['notAtHome'] : []),
    ...(signatures.person?.kind === 'proxy' ? ['proxy'] : []),
    ...(photos.some(({ hash }) => evidence[hash] === 'refused') ? ['photoRefused'] : []),
    ...(photosNotThere(interview, evidence).some(({ hash }) => evidence[hash] === undefined) ? ['photoAwaited'] : []),
  ]
}

/** A phone without a network drifts by seconds a day: more than this is a clock that was set wrong, or a time made up. */
const drift = 10

/** Is `later` told as earlier than `earlier`? */
const contradicts = (earlier: string, later: string): boolean => minutesBetween(earlier, later) < -drift

function isOutOfOrder({ paradata, submittedAt }: Interview): boolean {
  const { startedAt, readBackAt = startedAt, endedAt } = paradata
  return [startedAt, readBackAt, endedAt, submittedAt].some((at, index, all) => {
    const next = all[index + 1]
    return next !== undefined && contradicts(at, next)
  })
}

export const isOfAnotherTime = (
  takenAt: string,
  { paradata, submittedAt }: Pick<Interview, 'paradata' | 'submittedAt'>,
): boolean => contradicts(paradata.startedAt, takenAt) || contradicts(takenAt, submittedAt)

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000
