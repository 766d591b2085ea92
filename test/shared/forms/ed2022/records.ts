import type { FormInput } from '../../../../shared/forms/board'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'

export const compiled = compileEdition(ed2022)

/** What differs from the woman below; undefined takes a value away. */
export interface Patch {
  readonly answers?: Readonly<Record<string, unknown>>
  readonly facts?: Readonly<Record<string, unknown>>
  readonly prior?: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A woman of 42, limb disability of grade 3, in a village, working, visited at home: nothing is wrong with her record. */
export const base = {
  facts: {
    region_code: '990001001201',
    cert_no: '990001********0027',
    name: '某甲',
    sex: 'female',
    birth_date: '1980-05-06',
    age: 42,
    dtype: 'limb',
    grade: 3,
    household_no: 'H1',
    number_state: 'valid',
    number_sex: 'female',
    number_birth_date: '1980-05-06',
    number_dtype: 'limb',
    number_grade: 3,
    today: '2022-10-20',
    ref_date: '2022-09-30',
    campaign_from: '2022-09-20',
    campaign_to: '2022-12-31',
    visit_start: '2022-10-20T01:00:00Z',
    visit_end: '2022-10-20T01:30:00Z',
    fill_date: '2022-10-20',
    readback_done: 'yes',
    sign_person: 'self',
    sign_collectors: 2,
    photo_home: 1,
    geo: 'fix',
  },
  answers: {
    status_code: 'normal',
    survey_method: 'home',
    hukou_type: 'agricultural',
    marital_status: 'married',
    phone_mobile: '13800000000',
    in_institution: 'no',
    housing_status: 'own',
    edu_level: 'junior',
    employed: 'yes',
    help_need: ['none'],
    emp_insurance: ['none'],
    res_medical: 'yes',
    res_medical_subsidy: 'yes',
    relief: ['none'],
    family_doctor: 'yes',
    rehab_got: ['none'],
    rehab_need: ['none'],
    access_done: 'no',
    access_need: ['none'],
    culture_joined: 'yes',
    householder_name: '某乙',
    respondent_name: '某甲',
    respondent_relation: 'self',
  },
  prior: {},
  settings: {},
} as const

/** Her record with patches on it, later ones over earlier ones. */
export const withPatches = (...patches: readonly Patch[]): FormInput => patched(base, patches)

export function patched(base: Patch, patches: readonly Patch[]): FormInput {
  const merged = (part: keyof Patch) => {
    const all: Record<string, unknown> = { ...base[part] }
    for (const patch of patches) Object.assign(all, patch[part])
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  }
  return {
    answers: merged('answers') as FormInput['answers'],
    facts: merged('facts'),
    prior: merged('prior'),
    settings: merged('settings'),
  }
}

export const answers = (patch: Patch['answers']): Patch => ({ answers: patch })
export const facts = (patch: Patch['facts']): Patch => ({ facts: patch })
export const prior = (patch: Patch['prior']): Patch => ({ prior: patch })
export const settings = (patch: Patch['settings']): Patch => ({ settings: patch })

/** Patches together. */
export const and = (...patches: readonly Patch[]): Patch => ({
  answers: Object.assign({}, ...patches.map((patch) => patch.answers)),
  facts: Object.assign({}, ...patches.map((patch) => patch.facts)),
  prior: Object.assign({}, ...patches.map((patch) => patch.prior)),
  settings: Object.assign({}, ...patches.map((patch) => patch.settings)),
})

export const aged = (age: number): Patch => facts({ age })
export const disabled = (dtype: string, grade = 3): Patch =>
  facts({ dtype, grade, number_dtype: dtype, number_grade: grade })

/** Answers a retired person has instead of those about work. */
export const elderly = and(
  aged(70),
  answers({ employed: undefined, help_need: undefined, elderly_got: ['none'], elderly_need: ['none'] }),
)
export const child = and(
  aged(8),
  answers({
    contact_name: '某丙',
    marital_status: undefined,
    edu_level: undefined,
    employed: undefined,
    help_need: undefined,
    emp_insurance: undefined,
  }),
)
export const jobless = answers({ employed: 'no', livelihood: 'family' })
export const inInstitution = answers({
  in_institution: 'yes',
  housing_status: undefined,
  employed: undefined,
  help_need: undefined,
  access_done: undefined,
  access_need: undefined,
  culture_joined: undefined,
  householder_name: undefined,
})
export const severe = and(disabled('limb', 2), answers({ elder_carer: 'no', care_need: 'none' }))
export const cared = and(
  severe,
  answers({ elder_carer: 'yes', elder_carer_age: 66, household_disabled_count: 2, household_certified_count: 1 }),
)
export const notRegistered = (status_code: string, rest: Patch['answers'] = {}): Patch => ({
  answers: {
    ...Object.fromEntries(Object.keys(base.answers).map((key) => [key, undefined])),
    status_code,
    note: '村委会说明',
    ...rest,
  },
})
