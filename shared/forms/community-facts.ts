import type { Known } from './board'

/** One certified person of the village, as far as the community form counts her. */
export interface VillagePerson {
  readonly personId: string
  readonly grade: number
  readonly householdId?: string | undefined
  /** Of her latest interview; absent before the first visit and when she could not be registered. */
  readonly answers?: Known | undefined
}

export interface VillageKnown {
  /** Twelve digits. */
  readonly region: string
  readonly persons: readonly VillagePerson[]
  /** Does the edition of the persons' form ask this item? What it does not ask is not known, which is not zero. */
  asks(item: string): boolean
}

/** What the roster and the persons' own answers say of a village, keyed as the community form names it. */
export function communityFacts({ region, persons, asks }: VillageKnown): Known {
  const visited = persons.flatMap(({ answers }) => (answers ? [answers] : []))
  const isKnown = (item: string) => asks(item) && visited.length > 0
  const count = (item: string, counts: (answer: unknown) => boolean): number | undefined =>
    isKnown(item) ? visited.filter((answers) => counts(answers[item])).length : undefined
  const is = (key: string) => (answer: unknown) => answer === key

  return {
    v_region: region,
    v_cert_total: persons.length,
    v_severe_total: persons.filter(({ grade }) => grade <= 2).length,
    v_multi_households: multiHouseholds(persons),
    v_elder_carer_households: isKnown('elder_carer') ? elderCarerHouseholds(persons) : undefined,
    persons_rehabilitated: count('rehab_got', (got) => Array.isArray(got) && got.some((key) => key !== 'none')),
    persons_signed: count('family_doctor', is('yes')),
    persons_asked_signed: count('family_doctor', isAnswered),
    persons_cared_at_home: count('care_type', is('home')),
    persons_joined: count('culture_joined', is('yes')),
    persons_asked_joined: count('culture_joined', isAnswered),
    persons_in_assisted_jobs: count('job_form', is('assisted')),
    persons_in_public_posts: count('job_form', is('public_post')),
  }
}

const isAnswered = (answer: unknown): boolean => answer !== undefined

/** Known only where the roster has household numbers at all. */
function multiHouseholds(persons: readonly VillagePerson[]): number | undefined {
  const numbers = persons.flatMap(({ householdId }) => householdId ?? [])
  if (numbers.length === 0 && persons.length > 0) return undefined
  return new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at)).size
}

/** Two persons of one household are one; who has no household number stands for her own. */
const elderCarerHouseholds = (persons: readonly VillagePerson[]): number =>
  new Set(
    persons
      .filter(({ answers }) => answers?.elder_carer === 'yes')
      .map(({ householdId, personId }) => householdId ?? `person ${personId}`),
  ).size
