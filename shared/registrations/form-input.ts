import type { Settings } from '../campaigns/settings'
import type { FormInput } from '../forms/board'
import { beijingDate, disabilityKey, interviewFacts, personFacts } from '../forms/facts'
import { ownNumber } from '../identities/certificate-number'
import type { SubmittedInterview } from './interview'
import { pensNeeded, withheldMethods } from './methods'
import { hasInterview, type PersonFacts, type Registration } from './registration'

/** A sitting, whole or just begun. */
export type FormOf = Pick<SubmittedInterview, 'answers'> &
  Partial<Pick<SubmittedInterview, 'paradata' | 'photos' | 'position' | 'signatures'>> & {
    readonly submittedAt?: string
  }

/** What the form engine starts from, the same on the phone and on the server. `at` decides what "today" is. */
export const formInput = (
  registration: Registration,
  interview: FormOf,
  settings: Settings,
  at?: string,
): FormInput => {
  if (registration.state === 'unknown') return { answers: interview.answers, facts: {} }
  const { region, facts, prior } = registration
  const now = at ?? interview.submittedAt ?? interview.paradata?.endedAt
  const today = now === undefined ? {} : { today: beijingDate(now) }
  return {
    answers: interview.answers,
    facts: {
      ...personFacts(facts, { ...settings, region, ...today }),
      ...checkedNumber(region, facts),
      ...comparedLists(facts),
      ...sittingFacts(interview, settings),
      ...reconfirmationFacts(registration, settings),
      householder_is_person: interview.answers.householder_id === ownNumber,
    },
    ...(prior ? { prior } : {}),
    settings: { photo_required: settings.photoRequired, ...settings.localities },
    withheld: { survey_method: withheldMethods(settings) },
  }
}

/** The number was checked when the roster was read, and these facts were taken from it: they agree by construction. */
const checkedNumber = (region: string, { sex, birthDate, disabilityType, grade }: PersonFacts) => ({
  number_state: 'valid',
  number_sex: sex,
  number_birth_date: birthDate,
  number_dtype: disabilityKey(disabilityType),
  number_grade: grade,
  name_missing: false,
  // GB/T 2260: residents' committees are numbered from 001, villagers' committees from 200.
  village_class: Number(region.slice(9)) < 200 ? 'urban' : 'rural',
})

const comparedLists = ({ compared = {}, householdOldestAge }: PersonFacts) => ({
  number_changed: compared.numberChanged === undefined ? undefined : yesNo(compared.numberChanged),
  suffix_changed: compared.suffixChanged,
  name_differs: compared.nameDiffers,
  address_differs: compared.addressDiffers,
  household_oldest_age: householdOldestAge,
})

const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')

/** What is not there yet is blank, and a blank fact finds nothing. */
function sittingFacts(form: FormOf, settings: Settings) {
  const { paradata, photos = [], position, signatures = { covers: '', collectors: [] } } = form
  if (!paradata) return {}
  const facts = interviewFacts({ paradata, photos, signatures, ...(position ? { position } : {}) })
  // The published forms want a position or a reason. No phone takes one, so nobody is asked why there is none.
  const geo = facts.geo ?? 'none'
  return { ...facts, geo, sign_collectors: asFormCounts(facts.sign_collectors, pensNeeded(form, settings)) }
}

/** The published forms ask for this many, and a published form never changes. */
const pensOfForm = 2

/** Where the campaign needs fewer collectors' pens than the form, enough of them are as many as the form asks for. */
const asFormCounts = (pens: number, needed: number): number =>
  pens >= needed ? Math.max(pens, pensOfForm) : Math.min(pens, pensOfForm - 1)

/** Where the county asks nobody a second time, the reference date stands for her word: H35 finds nothing. */
function reconfirmationFacts(registration: Registration, { reconfirmation, referenceDate }: Settings) {
  if (reconfirmation === 'off') return { reconfirm_needed: 'no', reconfirmed_at: referenceDate }
  const reconfirmed = hasInterview(registration) ? registration.reconfirmed : undefined
  return { reconfirm_needed: 'yes', ...(reconfirmed ? { reconfirmed_at: beijingDate(reconfirmed.at) } : {}) }
}
