import type { RegionCode } from '../../shared/access/region'
import type { VillagePerson } from '../../shared/forms/community-facts'
import { fold } from '../../shared/journal/stream'
import { statusOf } from '../../shared/registrations/interview'
import {
  hasInterview,
  type Registration,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
} from '../../shared/registrations/registration'
import { measures } from '../../shared/statistics/measures'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { isHere, type VillageRow, villageRow } from '../registrations/village-row'

type Needs = Pick<Dependencies, 'journal' | 'views'>
type Known = Exclude<Registration, { state: 'unknown' }>

export interface VillagePersons {
  /** Those due: who has left is no longer one of the village's certified persons. */
  readonly persons: readonly VillagePerson[]
  /** How many have a record that is neither locked nor settled. */
  readonly open: number
}

/** The list says who is in the village; what she said is read from her own stream. */
export async function villagePersons(needs: Needs, campaignId: string, region: RegionCode): Promise<VillagePersons> {
  const rows = await everyRow<VillageRow>(needs.views, keys.village(campaignId, region))
  const found = await Promise.all(rows.filter(isHere).map((row) => registrationOf(needs, row)))
  const here = found.filter(({ registration }) => registration.region === region)
  return {
    persons: here
      .filter(({ registration, row }) => measures.due(villageRow(row.personId, campaignId, registration, row.seq)))
      .map(({ registration, row }) => personOf(row.personId, registration)),
    open: here.filter(({ registration: { state } }) => state !== 'locked' && state !== 'settled').length,
  }
}

async function registrationOf({ journal }: Needs, row: VillageRow) {
  const stream = registrationStream(row)
  const registration = fold(registrationKind, await journal.read<RegistrationEvent>(stream))
  if (registration.state === 'unknown') throw new Error(`A village row without a stream: ${stream}.`)
  return { registration, row }
}

const personOf = (personId: string, registration: Known): VillagePerson => ({
  personId,
  grade: registration.facts.grade,
  householdId: registration.facts.householdId,
  answers: answersOf(registration),
})

const answersOf = (registration: Known) =>
  hasInterview(registration) && statusOf(registration.interview) === 'normal'
    ? registration.interview.answers
    : undefined
