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
import { unlessUnreadable } from '../platform/unless-unreadable'
import { isHere, type VillageRow, villageRow } from '../registrations/village-row'

type Needs = Pick<Dependencies, 'journal' | 'views' | 'log'>
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
  const here = found.flatMap((one) => (one?.registration.region === region ? one : []))
  const unreadable = rows.filter(isHere).filter((_, at) => found[at] === undefined)
  return {
    persons: [
      ...here
        .filter(({ registration, row }) =>
          measures.due(villageRow({ personId: row.personId, campaignId }, registration, row.seq, [])),
        )
        .map(({ registration, row }) => personOf(row.personId, registration)),
      ...unreadable.filter(measures.due).map(asListed),
    ],
    open: [...here.map(({ registration }) => registration), ...unreadable].filter(isOpen).length,
  }
}

const isOpen = ({ state }: Pick<Known, 'state'>): boolean => state !== 'locked' && state !== 'settled'

/** Of somebody whose record cannot be read the list still says that she is there; that she is not severe is only assumed. */
const asListed = ({ personId }: VillageRow): VillagePerson => ({ personId, grade: 4 })

function registrationOf({ journal, log }: Needs, row: VillageRow) {
  const stream = registrationStream(row)
  return unlessUnreadable(log, stream, async () => {
    const registration = fold(registrationKind, await journal.read<RegistrationEvent>(stream))
    if (registration.state === 'unknown') throw new Error(`A village row without a stream: ${stream}.`)
    return { registration, row }
  })
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
