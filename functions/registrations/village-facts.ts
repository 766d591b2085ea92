import type { Known } from '../../shared/forms/board'
import type { Interview } from '../../shared/registrations/interview'
import { isOfAnotherTime } from './doubts'

/** One person of a village, as far as the records of the others are measured by hers. */
export interface Neighbour {
  readonly personId: string
  readonly householdId?: string | undefined
  /** Work about her was set aside and nobody has decided yet. */
  readonly hasUndecided: boolean
  /** Whose number stands for the householder: a person's id, whether or not the survey knows her. */
  readonly householder?: string | undefined
  /** Opened; absent before the first visit and when she could not be registered. */
  readonly interview?: Pick<Interview, 'answers' | 'photos' | 'collectedBy' | 'paradata' | 'submittedAt'> | undefined
}

/**
 * What only shows when the records of a village lie beside each other. For the reviewer alone: a phone cannot know it, so
 * no submission is refused for it. `others` are those of the same village; what is not known is absent and finds nothing.
 * Last year's photos are not there to be compared.
 */
export function villageFacts(own: Neighbour, others: readonly Neighbour[]): Known {
  const household = others.filter(({ householdId }) => householdId !== undefined && householdId === own.householdId)
  return {
    duplicate: own.hasUndecided,
    phone_shared_by: householdsWithPhoneOf(own, others),
    household_roster_count: own.householdId === undefined ? undefined : household.length + 1,
    household_disagrees: household.length === 0 ? undefined : disagreements(own, household),
    householder_in_other_household: hasHouseholderOfAnother(own, others),
    photo_repeats: hasPhotoOfAnother(own, others),
    photo_time_differs: own.interview?.photos.some(
      ({ takenAt }) => own.interview && isOfAnotherTime(takenAt, own.interview),
    ),
  }
}

/** Who has no household number is a household of her own. */
const householdOf = ({ householdId, personId }: Neighbour): string => householdId ?? `person ${personId}`

function householdsWithPhoneOf(own: Neighbour, others: readonly Neighbour[]): number | undefined {
  const phone = own.interview?.answers.phone_mobile
  if (phone === undefined) return undefined
  const sharing = others.filter(({ interview }) => interview?.answers.phone_mobile === phone)
  return new Set([own, ...sharing].map(householdOf)).size
}

type Told = (of: Neighbour) => unknown

/** What members of one household must say alike, by the option that names it. */
const shared: Readonly<Record<string, Told>> = {
  hukou: ({ interview }) => interview?.answers.hukou_type,
  housing: ({ interview }) => interview?.answers.housing_status,
  householder: ({ householder }) => householder,
  address: ({ interview }) => interview?.answers.current_address,
}

/** What one of two did not say is no disagreement. */
const disagreements = (own: Neighbour, household: readonly Neighbour[]): readonly string[] =>
  Object.entries(shared)
    .filter(([, told]) => {
      const mine = told(own)
      return mine !== undefined && household.some((other) => told(other) !== undefined && told(other) !== mine)
    })
    .map(([what]) => what)

const hasHouseholderOfAnother = ({ householder, householdId }: Neighbour, others: readonly Neighbour[]): boolean =>
  householder !== undefined &&
  householdId !== undefined &&
  others.some(
    (other) =>
      other.householder === householder && other.householdId !== undefined && other.householdId !== householdId,
  )

/** Among the photos of the same collector: at two homes the same picture, or nearly. */
function hasPhotoOfAnother(own: Neighbour, others: readonly Neighbour[]): boolean {
  const photos = own.interview?.photos ?? []
  const before = others.flatMap(({ interview }) =>
    interview && interview.collectedBy === own.interview?.collectedBy ? interview.photos : [],
  )
  return photos.some(({ hash, likeness }) =>
    before.some((photo) => photo.hash === hash || areAlike(photo.likeness, likeness)),
  )
}

/** Of 64 points of a difference hash: pictures of one scene, pressed again or a little cropped, differ in fewer. */
const mostDifferentPoints = 5

const areAlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && differentPoints(one, other) <= mostDifferentPoints

function differentPoints(one: string, other: string): number {
  const digits = [...one].map((digit, at) => Number.parseInt(digit, 16) ^ Number.parseInt(other[at] ?? '0', 16))
  return digits.reduce((sum, bits) => sum + (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1), 0)
}
