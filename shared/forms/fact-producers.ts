import type { facts } from './editions/common/known'
import type { facts as communityFacts } from './editions/community2022/known'

type FactKey = (typeof facts)[number]['key'] | (typeof communityFacts)[number]['key']

/** Who supplies a fact to an evaluation. */
export type Producer =
  /** Where it comes from, and the file that hands it over. */
  | { readonly from: 'roster' | 'settings' | 'sitting' | 'clock' | 'answers' | 'village'; readonly in: string }
  /** Nobody can, and the checks that read it are retired. */
  | { readonly retired: string }
  /** It comes with work that is still to be done, and the checks that read it find nothing before. */
  | { readonly waitsFor: string }
  /** Nobody supplies it yet, though somebody could: a gap, and named as one. */
  | { readonly missing: string }

const formInput = 'shared/registrations/form-input.ts'
const communityForm = 'shared/forms/community-facts.ts'
/** The records of a village beside each other, for the reviewer alone: a phone cannot know it. */
const ofVillage = { from: 'village', in: 'functions/registrations/village-facts.ts' } as const

/** Every fact that a check may read. A fact without an entry does not compile; what each class means a test checks. */
export const factProducers: Readonly<Record<FactKey, Producer>> = {
  today: { from: 'clock', in: formInput },
  ref_date: { from: 'settings', in: formInput },
  campaign_from: { from: 'settings', in: formInput },
  campaign_to: { from: 'settings', in: formInput },
  known_types: { from: 'roster', in: formInput },
  number_state: { from: 'roster', in: formInput },
  number_sex: { from: 'roster', in: formInput },
  number_birth_date: { from: 'roster', in: formInput },
  number_dtype: { from: 'roster', in: formInput },
  number_grade: { from: 'roster', in: formInput },
  name_missing: { from: 'roster', in: formInput },
  number_changed: { from: 'roster', in: formInput },
  suffix_changed: { from: 'roster', in: formInput },
  name_differs: { from: 'roster', in: formInput },
  address_differs: { from: 'roster', in: formInput },
  household_oldest_age: { from: 'roster', in: formInput },
  village_class: { from: 'roster', in: formInput },
  householder_is_person: { from: 'answers', in: formInput },

  duplicate: ofVillage,
  phone_shared_by: ofVillage,
  household_roster_count: ofVillage,
  household_disagrees: ofVillage,
  householder_in_other_household: ofVillage,
  photo_repeats: ofVillage,
  photo_time_differs: ofVillage,

  phone_of_collector: { missing: 'No account of the staff has a telephone.' },

  outside_area: {
    retired:
      'No record can have it: the import takes only the twelve digits of a village of the county, and the server refuses whoever visits outside her area.',
  },
  distance_km: {
    retired: 'No published register says where the centre of a village lies, and a county has none to bring in.',
  },
  village_culture_accessible: {
    waitsFor: 'the lock: what the form of a village says may still change until it is locked',
  },

  persons_rehabilitated: { from: 'answers', in: communityForm },
  persons_signed: { from: 'answers', in: communityForm },
  persons_asked_signed: { from: 'answers', in: communityForm },
  persons_cared_at_home: { from: 'answers', in: communityForm },
  persons_joined: { from: 'answers', in: communityForm },
  persons_asked_joined: { from: 'answers', in: communityForm },
  persons_in_assisted_jobs: { from: 'answers', in: communityForm },
  persons_in_public_posts: { from: 'answers', in: communityForm },
}
