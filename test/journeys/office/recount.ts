import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'

export type Figures = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/figures']>['region']
export type RegistrationRecord = AnswerOf<Api['GET /campaigns/{campaignId}/registrations/{personId}']>

/** What the figures page counts, as plain numbers. */
export interface Counted {
  readonly due: number
  readonly registered: number
  readonly visited: number
  readonly mobile: number
  readonly confirmed: number
  readonly disputed: number
  readonly signed: number
  readonly proxy: number
  readonly photographed: number
}

export const countedIn = ({
  due,
  registration,
  visit,
  mobile,
  confirmed,
  disputed,
  signatures,
  photos,
}: Figures): Counted => ({
  due,
  registered: registration.numerator,
  visited: visit.numerator,
  mobile: mobile.numerator,
  confirmed: confirmed.numerator,
  disputed: disputed.numerator,
  signed: signatures.both,
  proxy: signatures.proxy,
  photographed: photos,
})

const gone = ['dead', 'empty_hukou', 'unknown_person', 'moved_out', 'duplicate_certificate', 'certificate_cancelled']

/** Counted by hand from whole records, without the rules the figures are made with: only so can the two prove each other. */
export function recounted(records: readonly RegistrationRecord[]): Counted {
  const left = records.filter(({ state, interview }) => state === 'settled' && gone.includes(statusOf(interview)))
  const registered = records.filter(
    ({ state, interview }) =>
      ['townshipReview', 'returned', 'sectionRelease', 'locked'].includes(state) && statusOf(interview) === 'normal',
  )
  const count = (is: (record: RegistrationRecord) => boolean): number => registered.filter(is).length
  return {
    due: records.length - left.length,
    registered: registered.length,
    visited: count(({ interview }) => interview?.answers.survey_method === 'home'),
    mobile: count(({ interview }) => interview?.answers.survey_method !== 'system'),
    confirmed: count(({ confirmation }) => confirmation.kind === 'confirmed'),
    disputed: count(({ confirmation }) => confirmation.kind === 'disputed'),
    signed: count(({ signatures }) => signatures.length === 3),
    proxy: count(({ signatures }) => signatures.some((one) => one.proxy)),
    photographed: count(({ photos }) => photos.some((photo) => photo.state === 'arrived')),
  }
}

const statusOf = (interview: RegistrationRecord['interview']): string => String(interview?.answers.status_code ?? '')
