import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'

export type VillageReview = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/village-review']>
export type VillagePerson = VillageReview['rows'][number]

/** What was on the screen: a newer version has to be seen anew. */
export const shownAs = ({ personId, version }: Pick<VillagePerson, 'personId' | 'version'>): string =>
  `${personId}@${version}`

export type OneByOne = 'doubtful' | 'noPrior' | 'ownWork' | 'photo' | 'notWaiting'

/** Why somebody has to be opened and decided alone; undefined where the page shows all there is to see. */
export function oneByOne(person: VillagePerson): OneByOne | undefined {
  if (person.state !== 'townshipReview') return 'notWaiting'
  if (person.ownWork) return 'ownWork'
  if (person.doubts.length + person.findings.length + person.disputed.length > 0) return 'doubtful'
  if (!person.hasPrior) return 'noPrior'
  return person.photosAwaited > 0 ? 'photo' : undefined
}

/** Who can be approved together: without doubts, and really displayed in the version that would be named. */
export const together = (people: readonly VillagePerson[], seen: ReadonlySet<string>): readonly VillagePerson[] =>
  people.filter((person) => oneByOne(person) === undefined && seen.has(shownAs(person)))

/** Pages are read one after the other: who sent a new version meanwhile stands in two, and the later one counts. */
export const eachOnce = (people: readonly VillagePerson[]): readonly VillagePerson[] => [
  ...new Map(people.map((person) => [person.personId, person])).values(),
]
