import { hasInterview, type Registration } from '../../shared/registrations/registration'

/**
 * Why a reviewer should look twice. Signs for the queue's order, never a judgement of the collector:
 * overridden soft checks, haste (S100), no position (S99), proxy (S97), another method than the home (S06), work set aside,
 * the householder is the person herself and yet somebody else is said to have answered (S96).
 */
export function doubtsOf(registration: Exclude<Registration, { state: 'unknown' }>): readonly string[] {
  const setAside = registration.undecided ? ['setAside'] : []
  if (!hasInterview(registration)) return setAside

  const { interview, confirmation, evidence } = registration
  const { paradata, position, signatures, reasons, answers, photos, respondentIsPerson } = interview
  return [
    ...(confirmation.kind === 'disputed' ? ['disputed'] : []),
    ...setAside,
    ...('leader' in registration && registration.leader?.word === 'disagreed' ? ['leaderDisagrees'] : []),
    ...Object.keys(reasons).sort(),
    ...(respondentIsPerson && answers.respondent_relation !== 'self' ? ['householder'] : []),
    ...(minutesBetween(paradata.startedAt, paradata.endedAt) < 5 ? ['haste'] : []),
    ...(answers.survey_method !== 'home' ? ['notAtHome'] : []),
    ...(position?.kind === 'none' ? ['noPosition'] : []),
    ...(signatures.person?.kind === 'proxy' ? ['proxy'] : []),
    ...(photos.some(({ hash }) => evidence[hash] === 'refused') ? ['photoRefused'] : []),
  ]
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000
