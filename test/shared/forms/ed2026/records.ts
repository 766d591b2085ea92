import type { FormInput } from '../../../../shared/forms/board'
import {
  aged,
  and,
  answers,
  disabled,
  elderly as elderlyOf2022,
  inInstitution as inInstitutionOf2022,
  type Patch,
  patched,
  severe as severeOf2022,
  base as woman,
} from '../ed2022/records'

/** What the woman of ed2022 answers to the modules. */
const ofModules = {
  hukou_reg: 'family',
  ethnicity: 'han',
  political_status: 'masses',
  current_address: '某村三组5号',
  residence_status: 'together',
  household_size: 4,
  income_per_head: 20000,
  housing_need_rural: 'none',
  voc_cert: 'no',
  own_business: ['none'],
  ss_need: ['none'],
  disability_cause: 'disease',
  self_care: 'full',
  feature_limb: ['polio'],
  culture_skill: ['none'],
  sport_skill: ['none'],
  height_cm: 160,
  culture_need: ['none'],
  legal_got: 'no',
  legal_need: ['none'],
} as const

/** The same woman of 42 in a village, asked everything ed2026 and its modules ask: nothing is wrong with her record. */
export const base = { ...woman, answers: { ...woman.answers, monitor_type: 'none', ...ofModules } } as const

/** Her record with patches on it. */
export const withPatches = (...patches: readonly Patch[]): FormInput => patched(base, patches)

export const without = (...keys: readonly string[]): Patch =>
  answers(Object.fromEntries(keys.map((key) => [key, undefined])))

const townOnly = without('monitor_type', 'housing_need_rural')
const ofWork = without('employed', 'help_need', 'voc_cert', 'own_business')

export const urban = and(townOnly, answers({ hukou_type: 'urban', housing_need_urban: 'none' }))
export const elderly = and(elderlyOf2022, ofWork)
export const inInstitution = and(
  inInstitutionOf2022,
  townOnly,
  without('household_size', 'income_per_head'),
  answers({ institution_type: 'elderly_home' }),
)
export const severe = severeOf2022
export const jobless = answers({
  employed: 'no',
  livelihood: 'family',
  help_need: ['placement'],
  help_need_placement: ['fair'],
})

const minor = and(
  ofWork,
  without('marital_status', 'edu_level', 'emp_insurance', 'legal_got', 'legal_need', 'political_status'),
  answers({ contact_name: '某丙', contact_relation: 'parent', left_behind_child: 'no', child_rescue: ['none'] }),
)
/** Eight years old, in the second year of primary school. */
export const pupil = and(
  minor,
  aged(8),
  answers({ school_kind: 'ordinary', school_level: 'primary', school_mode: 'ordinary_class', scholarship: 'no' }),
  answers({ edu_need: 'none', rehab_got: ['training'] }),
)
export const outOfSchool = and(
  pupil,
  without('school_kind', 'school_level', 'school_mode', 'scholarship'),
  answers({ not_enrolled_reason: 'severity', edu_need: 'taught_at_home' }),
)
export const infant = and(
  outOfSchool,
  aged(2),
  without('not_enrolled_reason', 'edu_need', 'culture_joined'),
  without('culture_skill', 'sport_skill', 'height_cm', 'culture_need'),
)
/** Nineteen and at senior school. */
export const student = and(
  aged(19),
  jobless,
  without('marital_status'),
  answers({
    edu_level: 'senior',
    school_kind: 'ordinary',
    school_level: 'senior',
    scholarship: 'yes',
    edu_need: 'money',
  }),
)
export const multiple = and(
  disabled('multiple'),
  answers({
    types: ['vision', 'hearing', 'speech', 'limb', 'intellect'],
    contact_name: '某丙',
    contact_relation: 'son',
  }),
  answers({ elder_carer: 'no', care_need: 'none', feature_vision: 'light', feature_hearing: 'deaf' }),
  answers({ feature_speech: 'unclear', feature_intellect: ['learning'], feature_limb: ['cerebral_palsy'] }),
)
export const mental = and(
  disabled('mental'),
  without('feature_limb'),
  answers({ contact_name: '某丙', contact_relation: 'spouse', elder_carer: 'no', care_need: 'home' }),
  answers({ feature_mental: ['mood'], rehab_got: ['medicine'] }),
)
export const driver = answers({ voc_cert: 'yes', voc_cert_type: ['driver', 'massage'], driving_class: ['c5'] })
export const notRegistered = (status: Patch): Patch => and(without(...Object.keys(base.answers)), status)
