import type { Settings } from '../../shared/campaigns/settings'
import { settings as switches } from '../../shared/forms/editions/common/known'
import { minutesBetween, secondsBetween } from '../../shared/instants'
import { type Interview, type Position, statusOf } from '../../shared/registrations/interview'
import { showsNothing } from '../../shared/registrations/looks'
import { hasInterview, type Registration } from '../../shared/registrations/registration'
import { photosNotThere } from '../../shared/registrations/standing-photos'

/**
 * Why a reviewer should look twice. Signs for the queue's order, never a judgement of the collector:
 * overridden soft checks, haste (S100), a read-back too short to be one, proxy (S97), another method than the home (S06), work set aside, times that cannot
 * be, a photo that is no photo or has not arrived, the householder is the person herself and yet somebody else is said to
 * have answered (S96). No position is no doubt: nobody's phone takes one, S99 is retired. One that cannot be is.
 */
export function doubtsOf(
  registration: Exclude<Registration, { state: 'unknown' }>,
  settings: Settings,
): readonly string[] {
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
    ...(minutesBetween(paradata.startedAt, paradata.endedAt) < switchOf(settings, 'visit_minutes_least')
      ? ['haste']
      : []),
    ...(isReadBackShort(interview, settings) ? ['readBackShort'] : []),
    ...(interview.pensLeft ? ['penLeft'] : []),
    ...(isOutOfOrder(interview) ? ['clock'] : []),
    ...(photos.some(({ takenAt }) => isOfAnotherTime(takenAt, interview)) ? ['photoTime'] : []),
    ...(isDeathTooEarly(registration, settings) ? ['deathDate'] : []),
    ...(isNoPlace(interview.position, settings) ? ['position'] : []),
    ...(answers.survey_method !== 'home' ? ['notAtHome'] : []),
    ...(signatures.person?.kind === 'proxy' ? ['proxy'] : []),
    ...(photos.some(({ hash }) => evidence[hash] === 'refused') ? ['photoRefused'] : []),
    ...(photos.some(({ door }) => door) ? ['photoOfDoor'] : []),
    ...(photos.some(({ hash }) => showsNothing(registration.looks?.[hash])) ? ['photoShowsNothing'] : []),
    ...(photosNotThere(interview, evidence).some(({ hash }) => evidence[hash] === undefined) ? ['photoAwaited'] : []),
  ]
}

/** A setting of the forms; what holds where the county has not said otherwise stands in the forms. */
const switchOf = ({ localities }: Settings, key: string): number =>
  Number(localities[key] ?? switches.find((slot) => slot.key === key)?.otherwise)

/** 0/0 lies in the sea, and what is less exact than the village is wide says nothing about where she was. */
function isNoPlace(position: Position | undefined, settings: Settings): boolean {
  if (position?.kind !== 'fix') return false
  const { latitude, longitude, accuracyMetres } = position
  return (latitude === 0 && longitude === 0) || accuracyMetres > switchOf(settings, 'village_distance_km') * 1000
}

/** Nobody dies before she is born, nor before she was registered last year: from that year's collection on, if no day is known. */
function isDeathTooEarly(
  { interview, facts, prior }: Extract<Registration, { readonly interview: Interview }>,
  { collectionFrom }: Settings,
): boolean {
  const { death_date: died } = interview.answers
  if (statusOf(interview) !== 'dead' || typeof died !== 'string') return false
  const aYearBefore = `${Number(collectionFrom.slice(0, 4)) - 1}${collectionFrom.slice(4)}`
  const metAt = typeof prior?.fill_date === 'string' ? prior.fill_date : aYearBefore
  return died < facts.birthDate || (prior?.status_code === 'normal' && died < metAt)
}

/** An older phone does not tell when the reading began: then it cannot have begun before the visit. */
function isReadBackShort({ answers, paradata }: Interview, { readBackSeconds }: Settings): boolean {
  const { startedAt, readBackFrom = startedAt, readBackAt } = paradata
  if (statusOf({ answers }) !== 'normal' || readBackAt === undefined) return false
  return secondsBetween(readBackFrom, readBackAt) < readBackSeconds
}

/** A phone without a network drifts by seconds a day: more than this is a clock that was set wrong, or a time made up. */
const drift = 10

/** Is `later` told as earlier than `earlier`? */
const contradicts = (earlier: string, later: string): boolean => minutesBetween(earlier, later) < -drift

function isOutOfOrder({ paradata, submittedAt }: Interview): boolean {
  const { startedAt, readBackFrom = startedAt, readBackAt = readBackFrom, endedAt } = paradata
  return [startedAt, readBackFrom, readBackAt, endedAt, submittedAt].some((at, index, all) => {
    const next = all[index + 1]
    return next !== undefined && contradicts(at, next)
  })
}

export const isOfAnotherTime = (
  takenAt: string,
  { paradata, submittedAt }: Pick<Interview, 'paradata' | 'submittedAt'>,
): boolean => contradicts(paradata.startedAt, takenAt) || contradicts(takenAt, submittedAt)
