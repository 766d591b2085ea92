import { type Case, checkCases as casesOf2022 } from '../ed2022/cases'
import { aged, and, answers, disabled, prior, settings } from '../ed2022/records'
import {
  base,
  driver,
  elderly,
  inInstitution,
  jobless,
  mental,
  outOfSchool,
  pupil,
  severe,
  student,
  urban,
} from './records'

/** The core is ed2022, whose cases hold on this edition's woman; who lives in an institution is asked less. */
export const coreCases: Readonly<Record<string, Case>> = {
  ...casesOf2022,
  'S15@in_institution': {
    fires: and(elderly, inInstitution, answers({ elderly_got: ['home'] })),
    misses: and(elderly, inInstitution, answers({ elderly_got: ['institution'] })),
  },
}

const lineOfVillage = settings({ dibao_line_rural: 600 })
const onDibao = answers({ relief: ['dibao'], dibao_class: 'class_a' })
const moved = prior({ current_address: '某村一组1号', phone_mobile: '13800000000', householder_name: '某乙' })
const limb = (...features: readonly string[]) =>
  answers({ rehab_need: ['aid'], aid_limb: ['prosthesis'], feature_limb: features })
const trained = answers({ rehab_need: ['training'], train_limb: ['movement'] })

const minor = answers({ contact_name: '某丙', contact_relation: 'parent', child_rescue: ['none'] })

const identityMore: Readonly<Record<string, Case>> = {
  'S16@ethnicity': { fires: prior({ ethnicity: 'hui' }), misses: prior({ ethnicity: 'han' }) },
  'S17@political_status': {
    fires: and(student, minor, aged(17), answers({ political_status: 'party_member' })),
    misses: and(student, minor, aged(17), answers({ political_status: 'youth_league' })),
  },
}

const family: Readonly<Record<string, Case>> = {
  'Y13@current_address': {
    fires: and(moved, prior({ current_address: '某村一组1号', phone_mobile: '13900000000' })),
    misses: moved,
  },
  'S19@residence_status': {
    fires: answers({ residence_status: 'same_county' }),
    misses: answers({ residence_status: 'same_county', survey_method: 'met' }),
  },
  'H09@residence_status': {
    fires: answers({ residence_status: 'empty_hukou' }),
    misses: answers({ residence_status: 'working_away', survey_method: 'phone' }),
  },
  'S18@household_size': { fires: prior({ household_size: 8 }), misses: prior({ household_size: 7 }) },
  'S31@income_per_head': {
    fires: answers({ income_per_head: 100_000.5 }),
    misses: answers({ income_per_head: 100_000 }),
  },
  'S32@income_per_head': {
    fires: and(lineOfVillage, onDibao, answers({ income_per_head: 7201 })),
    misses: and(lineOfVillage, onDibao, answers({ income_per_head: 7200 })),
  },
  'S33@housing_need_rural': {
    fires: answers({ housing_need_rural: 'house_repair' }),
    misses: answers({ housing_need_rural: 'house_repair', housing_status: 'unsafe' }),
  },
}

const grown = answers({ marital_status: 'married', edu_need: undefined })

const educationMore: Readonly<Record<string, Case>> = {
  'S42@school_kind': { fires: and(student, aged(31), grown), misses: and(student, aged(30), grown) },
  'H19@school_kind': {
    fires: and(student, answers({ employed: 'yes', livelihood: undefined })),
    misses: student,
  },
  'H16@school_level': {
    fires: and(student, answers({ school_level: 'college' })),
    misses: and(student, answers({ edu_level: 'postgraduate', school_level: 'bachelor' })),
  },
  'S43@school_level': {
    fires: and(pupil, aged(9), answers({ school_level: 'preschool' })),
    misses: and(pupil, answers({ school_level: 'preschool' })),
  },
  'Y05@school_level': {
    fires: and(pupil, prior({ school_level: 'junior' })),
    misses: and(pupil, prior({ school_level: 'primary' })),
  },
  'Y05@not_enrolled_reason': {
    fires: and(outOfSchool, prior({ school_kind: 'special' })),
    misses: and(outOfSchool, prior({ not_enrolled_reason: 'other' })),
  },
  'S44@edu_need': {
    fires: and(outOfSchool, aged(6), answers({ edu_need: 'none' })),
    misses: and(outOfSchool, aged(6), answers({ edu_need: 'money' })),
  },
  'S105@edu_need': {
    fires: and(outOfSchool, aged(7), answers({ edu_need: 'none' })),
    misses: and(outOfSchool, aged(6), answers({ edu_need: 'none' })),
  },
}

const blind = and(disabled('vision', 2), driver, answers({ feature_limb: undefined, feature_vision: 'light' }))

const employmentMore: Readonly<Record<string, Case>> = {
  'S58@voc_cert_type': {
    fires: and(blind, answers({ elder_carer: 'no' })),
    misses: and(blind, disabled('vision', 3)),
  },
  'S59@own_business': {
    fires: and(jobless, answers({ own_business: ['online_shop'] })),
    misses: answers({ own_business: ['online_shop'] }),
  },
}

const securityMore: Readonly<Record<string, Case>> = {
  'S73@ss_need': {
    fires: and(onDibao, answers({ ss_need: ['living', 'dibao'] })),
    misses: and(onDibao, answers({ ss_need: ['living', 'medical'] })),
  },
}

const rehabilitationMore: Readonly<Record<string, Case>> = {
  'S20@self_care': {
    fires: and(mental, disabled('mental', 1)),
    misses: and(mental, disabled('mental', 2)),
  },
  'S71@self_care': {
    fires: and(severe, answers({ self_care: 'unable', care_need: 'none' })),
    misses: and(severe, answers({ self_care: 'unable', care_need: 'home' })),
  },
  'S83@feature_limb': { fires: limb('polio'), misses: limb('polio', 'amputation') },
  'S84@child_rescue': {
    fires: and(pupil, trained, settings({ child_rescue_age_most: 8 })),
    misses: and(pupil, trained, settings({ child_rescue_age_most: 7 })),
  },
}

/** One case for each check of the modules, by module and `check@item`. */
export const moduleCases: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  identity_more: identityMore,
  family,
  education_more: educationMore,
  employment_more: employmentMore,
  security_more: securityMore,
  rehabilitation_more: rehabilitationMore,
  culture_more: {},
  legal: {},
}

/** What cannot but be wrong at the same time: a narrower doubt of the same kind. */
export const moduleCompanions: Readonly<Record<string, readonly string[]>> = { 'S105@edu_need': ['S44@edu_need'] }

/** Other answers that find the same. */
export const otherSides: readonly (readonly [check: string, fires: Case['fires']])[] = [
  ['S108@respondent_name', prior(base.answers)],
  ['S84@child_rescue', and(pupil, aged(6), trained)],
  ['S105@edu_need', and(outOfSchool, aged(14), answers({ edu_need: 'none', political_status: 'masses' }))],
  ['S18@household_size', and(prior({ household_size: 1 }), answers({ household_size: 5 }))],
  ['S19@residence_status', answers({ residence_status: 'working_away' })],
  ['S19@residence_status', answers({ residence_status: 'moved_away' })],
  ['S20@self_care', and(severe, disabled('limb', 1))],
  ['S31@income_per_head', answers({ income_per_head: 499.99 })],
  [
    'S32@income_per_head',
    and(urban, onDibao, settings({ dibao_line_urban: 1000 }), answers({ dibao_class: 'full', income_per_head: 12001 })),
  ],
  ['S73@ss_need', answers({ relief: ['tekun'], ss_need: ['tekun'] })],
  ['S73@ss_need', answers({ relief: ['medical'], ss_need: ['medical'] })],
  ['Y13@current_address', and(moved, prior({ current_address: '某村一组1号', householder_name: '某丁' }))],
]

/** Near misses of another kind. */
export const otherMisses: readonly (readonly [check: string, misses: Case['misses']])[] = [
  // A record that changed in a module has changed.
  ['S108@respondent_name', prior({ ...base.answers, household_size: 5 })],
  ['S84@child_rescue', and(pupil, aged(7), trained)],
  ['S18@household_size', and(prior({ household_size: 8 }), settings({ household_size_change_most: 4 }))],
  ['S18@household_size', prior({})],
  ['S18@household_size', prior({ household_size: 1 })],
  ['S31@income_per_head', answers({ income_per_head: 500 })],
  ['S31@income_per_head', and(settings({ income_per_head_most: 200_000 }), answers({ income_per_head: 150_000 }))],
  // Without its own line a county compares nothing; the line of the town is not that of the country.
  ['S32@income_per_head', and(onDibao, answers({ income_per_head: 50_000 }))],
  ['S32@income_per_head', and(onDibao, settings({ dibao_line_urban: 1000 }), answers({ income_per_head: 50_000 }))],
  ['S32@income_per_head', and(lineOfVillage, answers({ income_per_head: 50_000 }))],
  [
    'S17@political_status',
    and(student, aged(18), minor, answers({ contact_name: undefined, political_status: 'party_member' })),
  ],
  ['S71@self_care', answers({ self_care: 'unable' })],
  ['S84@child_rescue', and(pupil, settings({ child_rescue_age_most: 8 }))],
  [
    'S84@child_rescue',
    and(pupil, trained, settings({ child_rescue_age_most: 8 }), answers({ child_rescue: ['training'] })),
  ],
  // Telephone and householder together are found at the telephone.
  [
    'Y13@current_address',
    prior({ current_address: '某村一组1号', phone_mobile: '13900000000', householder_name: '某丁' }),
  ],
  ['Y13@current_address', prior({ current_address: '某村三组5号', phone_mobile: '13900000000' })],
]
