import { countyOf, type RegionCode } from '../../shared/access/region'
import type { Known } from '../../shared/forms/board'
import { ownNumber } from '../../shared/identities/certificate-number'
import { fold } from '../../shared/journal/stream'
import { type AnswerValue, statusOf } from '../../shared/registrations/interview'
import {
  hasInterview,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
} from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { unlessUnreadable } from '../platform/unless-unreadable'
import type { KnownRegistration } from './known-registration'
import { openOneAnswer } from './private-answers'
import { type Neighbour, villageFacts } from './village-facts'
import { isHere, type VillageRow } from './village-row'

type Needs = Pick<Dependencies, 'journal' | 'views' | 'sealer' | 'identities' | 'log'>

interface Place {
  readonly campaignId: string
  readonly region: RegionCode
}

/** What the records of her village say of hers. */
export type AmongNeighbours = (personId: string, registration: KnownRegistration) => Promise<Known>

/** The list says who is in the village; what she said is read from her own stream and opened in memory. */
export async function amongNeighbours(needs: Needs, place: Place): Promise<AmongNeighbours> {
  const rows = await everyRow<VillageRow>(needs.views, keys.village(place.campaignId, place.region))
  const found = await Promise.all(rows.filter(isHere).map(({ personId }) => neighbourOf(needs, place, personId)))
  const village = found.flatMap((one) => one ?? [])
  return async (personId, registration) =>
    villageFacts(
      await opened(needs, place, personId, registration),
      village.filter((other) => other.personId !== personId),
    )
}

/** None of somebody whose record cannot be read, or who has moved a moment ago. */
function neighbourOf(needs: Needs, place: Place, personId: string): Promise<Neighbour | undefined> {
  const stream = registrationStream({ campaignId: place.campaignId, personId })
  return unlessUnreadable(needs.log, stream, async () => {
    const registration = fold(registrationKind, await needs.journal.read<RegistrationEvent>(stream))
    const isOfVillage = registration.state !== 'unknown' && registration.region === place.region
    return isOfVillage ? opened(needs, place, personId, registration) : undefined
  })
}

/** Sealed in the journal, and opened because they are compared; everything else sealed stays so. */
const comparedPrivate = ['phone_mobile', 'householder_id', 'current_address'] as const

async function opened(
  needs: Needs,
  { region }: Place,
  personId: string,
  registration: KnownRegistration,
): Promise<Neighbour> {
  const { facts, undecided = [] } = registration
  const listed = { personId, householdId: facts.householdId, hasUndecided: undecided.length > 0 }
  if (!hasInterview(registration) || statusOf(registration.interview) !== 'normal') return listed
  const { interview } = registration
  const answers: Record<string, AnswerValue> = { ...interview.answers }
  for (const item of comparedPrivate) {
    const answer = await openOneAnswer(needs.sealer, countyOf(region), item, answers[item])
    if (answer !== undefined) answers[item] = answer
  }
  return {
    ...listed,
    interview: { ...interview, answers },
    householder: await householderOf(needs, personId, answers.householder_id),
  }
}

/** The number becomes the id it belongs to, as with every person: so it can be compared and not read. */
async function householderOf({ identities }: Needs, personId: string, number: unknown): Promise<string | undefined> {
  if (typeof number !== 'string') return undefined
  return number === ownNumber ? personId : identities.personIdOf(number)
}
