import type { FormInput } from '../../../../shared/forms/board'
import { and, answers, disabled, facts, type Patch, patched, base as woman } from '../ed2022/records'

/** The same woman of 42 in a village, working on her fields, on the form of 41 items: nothing is wrong with her record. */
export const base = {
  facts: woman.facts,
  answers: {
    status_code: 'normal',
    survey_method: 'home',
    hukou_type: 'agricultural',
    marital_status: 'married',
    phone_mobile: '13800000000',
    in_institution: 'no',
    rural_poverty: 'other',
    rural_housing: 'good',
    literate: 'yes',
    edu_level: 'junior',
    employed: 'yes',
    job_form: 'farming',
    help_got: ['none'],
    help_need: ['none'],
    emp_insurance: ['none'],
    res_pension: 'yes',
    res_pension_subsidy: 'yes',
    res_medical: 'yes',
    res_medical_subsidy: 'yes',
    relief: ['none'],
    welfare: ['none'],
    family_doctor: 'yes',
    illness_2w: 'no',
    rehab_got: ['training'],
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

export const withPatches = (...patches: readonly Patch[]): FormInput => patched(base, patches)

const without = (...keys: readonly string[]): Patch => answers(Object.fromEntries(keys.map((key) => [key, undefined])))
const work = ['employed', 'job_form', 'help_got', 'help_need']

export const urban = and(
  answers({ hukou_type: 'urban', urban_income: 'other', urban_housing: 'own', job_form: 'flexible' }),
  without('rural_poverty', 'rural_housing'),
)
export const elderly = and(facts({ age: 70 }), without(...work, 'res_pension_subsidy'))
/** Eight years old, in the second year of primary school. */
export const pupil = and(
  facts({ age: 8 }),
  answers({ contact_name: '某丙', school_kind: 'ordinary', school_level: 'primary' }),
  without(...work, 'marital_status', 'literate', 'edu_level', 'emp_insurance', 'res_pension', 'res_pension_subsidy'),
)
export const outOfSchool = and(pupil, without('school_kind', 'school_level'), answers({ not_enrolled_reason: 'other' }))
export const infant = and(pupil, facts({ age: 5 }), without('school_kind', 'school_level', 'culture_joined'))
/** Nineteen and at senior school: H16, H19 and the jump to 题R25 hold. */
export const student = and(
  facts({ age: 19 }),
  answers({ edu_level: 'senior', school_kind: 'ordinary', school_level: 'senior' }),
  answers({ employed: 'no', livelihood: 'family', no_job_reason: 'study' }),
  without('marital_status', 'job_form', 'help_got', 'help_need', 'emp_insurance', 'res_pension', 'res_pension_subsidy'),
)
export const jobless = and(
  answers({ employed: 'no', livelihood: 'family', no_job_reason: 'unable' }),
  without('job_form', 'help_got', 'help_need'),
)
export const unskilled = and(
  jobless,
  answers({ no_job_reason: 'unskilled', help_got: ['none'], help_need: ['placement'], help_need_placement: ['fair'] }),
)
export const inInstitution = and(
  answers({ in_institution: 'yes' }),
  without(
    'rural_poverty',
    'rural_housing',
    ...work,
    'access_done',
    'access_need',
    'culture_joined',
    'householder_name',
  ),
)
/** Grade 2: of the 托养 population, with the subsidy for nursing. */
export const severe = and(disabled('limb', 2), answers({ care_got: 'no', care_need: 'none', welfare: ['nursing'] }))
export const notRegistered = (status: Patch): Patch => and(without(...Object.keys(base.answers)), status)
