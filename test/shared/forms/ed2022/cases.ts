import {
  aged,
  and,
  answers,
  cared,
  child,
  disabled,
  elderly,
  facts,
  inInstitution,
  jobless,
  type Patch,
  prior,
  settings,
  severe,
} from './records'

export interface Case {
  /** One record the check finds, and a near one it does not. */
  readonly fires: Patch
  readonly misses: Patch
}

const fact = (key: string): Case => ({ fires: facts({ [key]: true }), misses: facts({ [key]: false }) })
const multiple = and(disabled('multiple'), answers({ types: ['vision', 'limb'] }))
const mental = and(disabled('mental'), answers({ contact_name: '某丙', elder_carer: 'no', care_need: 'none' }))
const training = answers({ rehab_need: ['training'] })
const placed = answers({ help_need: ['placement'], help_need_placement: ['fair'] })
const aid = answers({ rehab_need: ['aid'] })
const was = (dtype: string, grade: number) => prior({ dtype, grade })

/** One case for each check of the edition, by `check@item`. */
export const checkCases: Readonly<Record<string, Case>> = {
  'H01@region_code': fact('outside_area'),
  'S01@region_code': fact('address_differs'),
  'H02@cert_no': { fires: facts({ number_state: 'checksum' }), misses: facts({ number_state: 'valid' }) },
  'H03@cert_no': fact('duplicate'),
  'S02@cert_no': fact('suffix_changed'),
  'Y02@cert_no': {
    fires: and(was('limb', 2), facts({ number_changed: 'no' })),
    misses: and(was('limb', 2), facts({ number_changed: 'yes' })),
  },
  'S03@name': fact('name_differs'),
  'H05@sex': { fires: facts({ number_sex: 'male' }), misses: facts({ number_sex: undefined }) },
  'Y01@sex': { fires: prior({ sex: 'male' }), misses: prior({ sex: 'female' }) },
  'H06@birth_date': {
    fires: facts({ birth_date: '2022-10-01', number_birth_date: '2022-10-01' }),
    misses: facts({ birth_date: '2022-09-30', number_birth_date: '2022-09-30' }),
  },
  'Y01@birth_date': { fires: prior({ birth_date: '1980-05-07' }), misses: prior({ birth_date: '1980-05-06' }) },
  'H06@age': { fires: and(elderly, aged(121)), misses: and(elderly, aged(120)) },
  'S04@age': { fires: and(elderly, aged(100)), misses: and(elderly, aged(99)) },
  'H07@dtype': { fires: facts({ number_dtype: 'vision' }), misses: facts({ number_dtype: 'limb' }) },
  'H08@grade': { fires: facts({ grade: 5, number_grade: 5 }), misses: facts({ grade: 4, number_grade: 4 }) },
  'S05@household_no': fact('householder_in_other_household'),
  'Y12@status_code': { fires: prior({ status_code: 'dead' }), misses: prior({ status_code: 'lost' }) },
  'S06@survey_method': {
    fires: and(prior({ survey_method: 'phone' }), answers({ survey_method: 'phone' })),
    misses: and(prior({ survey_method: 'home' }), answers({ survey_method: 'phone' })),
  },
  'H07@types': {
    fires: and(multiple, answers({ types: ['vision'] })),
    misses: multiple,
  },
  'S11@hukou_type': {
    fires: and(prior({ hukou_type: 'urban' }), facts({ village_class: 'urban' })),
    misses: and(prior({ hukou_type: 'urban' }), facts({ village_class: 'rural' })),
  },
  'S107@hukou_type': {
    fires: facts({ household_disagrees: ['housing'] }),
    misses: facts({ household_disagrees: [] }),
  },
  'S12@marital_status': {
    fires: and(prior({ marital_status: 'widowed' }), answers({ marital_status: 'unmarried' })),
    misses: and(prior({ marital_status: 'other' }), answers({ marital_status: 'unmarried' })),
  },
  'H11@phone_mobile': {
    fires: answers({ phone_mobile: '0990-8812345' }),
    misses: answers({ phone_mobile: '19900000000' }),
  },
  'H11@phone_fixed': {
    fires: answers({ phone_fixed: '13800000000' }),
    misses: answers({ phone_fixed: '0990-8812345' }),
  },
  'S13@phone_mobile': { fires: facts({ phone_shared_by: 6 }), misses: facts({ phone_shared_by: 5 }) },
  'S14@phone_mobile': fact('phone_of_collector'),
  'Y13@phone_mobile': {
    fires: prior({ phone_mobile: '13900000000', householder_name: '某丁' }),
    misses: prior({ phone_mobile: '13900000000', householder_name: '某乙' }),
  },
  'S15@in_institution': {
    fires: and(elderly, inInstitution, answers({ elderly_got: ['home'] })),
    misses: and(elderly, inInstitution, answers({ elderly_got: ['institution'] })),
  },
  'S21@elder_carer': {
    fires: and(cared, facts({ household_oldest_age: 59 })),
    misses: and(cared, facts({ household_oldest_age: 60 })),
  },
  'R19@elder_carer_age': {
    fires: and(cared, answers({ elder_carer_age: 59 })),
    misses: and(cared, answers({ elder_carer_age: 60 })),
  },
  'R19@household_certified_count': {
    fires: and(cared, answers({ household_certified_count: 3 })),
    misses: and(cared, answers({ household_certified_count: 2 })),
  },
  'S22@household_certified_count': {
    fires: and(cared, facts({ household_roster_count: 2 })),
    misses: and(cared, facts({ household_roster_count: 1 })),
  },
  'Y06@housing_status': {
    fires: prior({ housing_status: 'unsafe' }),
    misses: and(prior({ housing_status: 'unsafe' }), answers({ relief: ['house_repair'] })),
  },
  'S41@edu_level': {
    fires: and(aged(16), answers({ edu_level: 'college', marital_status: undefined, contact_name: '某丙' })),
    misses: and(aged(17), answers({ edu_level: 'college', marital_status: undefined, contact_name: '某丙' })),
  },
  'Y03@edu_level': { fires: prior({ edu_level: 'senior' }), misses: prior({ edu_level: 'junior' }) },
  'S54@livelihood': {
    fires: and(aged(44), answers({ employed: 'no', livelihood: 'pension', help_need: undefined })),
    misses: and(aged(45), answers({ employed: 'no', livelihood: 'pension', help_need: undefined })),
  },
  'S106@help_need': {
    fires: jobless,
    misses: and(jobless, placed),
  },
  'S62@emp_insurance': {
    fires: and(jobless, placed, answers({ emp_insurance: ['pension'] })),
    misses: answers({ employed: 'no', livelihood: 'pension', help_need: undefined, emp_insurance: ['pension'] }),
  },
  'Y08@emp_insurance': {
    fires: prior({ emp_insurance: ['pension'] }),
    misses: prior({ emp_insurance: ['none'] }),
  },
  'H23@res_medical': {
    fires: answers({ emp_insurance: ['medical'] }),
    misses: answers({ emp_insurance: ['pension'] }),
  },
  'S64@res_medical': {
    fires: answers({ res_medical: 'no', res_medical_subsidy: undefined }),
    misses: answers({ res_medical: 'no', res_medical_subsidy: undefined, emp_insurance: ['medical'] }),
  },
  'Y08@res_medical': {
    fires: and(prior({ res_medical: 'yes' }), answers({ res_medical: 'no', res_medical_subsidy: undefined })),
    misses: and(prior({ res_medical: 'no' }), answers({ res_medical: 'no', res_medical_subsidy: undefined })),
  },
  'S65@res_medical_subsidy': {
    fires: answers({ res_medical_subsidy: 'no', relief: ['dibao'], dibao_class: 'class_a' }),
    misses: answers({ res_medical_subsidy: 'no', relief: ['medical'] }),
  },
  'R15@relief': {
    fires: answers({ relief: ['dibao', 'tekun'], dibao_class: 'class_b' }),
    misses: answers({ relief: ['dibao', 'medical'], dibao_class: 'class_b' }),
  },
  'H25@relief': {
    fires: settings({ subsidy_counts_as_medical_relief: true }),
    misses: settings({ subsidy_counts_as_medical_relief: false }),
  },
  'H26@relief': {
    fires: answers({ relief: ['house_repair'], housing_status: 'unsafe' }),
    misses: answers({ relief: ['house_repair'] }),
  },
  'Y09@relief': {
    fires: prior({ relief: ['dibao'], grade: 3 }),
    misses: prior({ relief: ['dibao'], grade: 2 }),
  },
  'S72@elderly_got': {
    fires: and(elderly, answers({ elderly_got: ['institution'] })),
    misses: and(elderly, answers({ elderly_got: ['day'] })),
  },
  'S101@rehab_got': {
    fires: answers({ rehab_got: ['aid'], rehab_need: ['aid'], aid_limb: ['crutch'] }),
    misses: answers({ rehab_got: ['aid'], rehab_need: ['nursing'], need_nursing: ['rehab'] }),
  },
  'S103@rehab_got': {
    fires: mental,
    misses: and(mental, answers({ rehab_got: ['medicine'] })),
  },
  'S104@rehab_got': { fires: and(child, aged(6)), misses: and(child, aged(7)) },
  'S82@rehab_need': {
    fires: answers({ rehab_need: ['medicine'], need_medicine: ['other'] }),
    misses: and(mental, answers({ rehab_need: ['medicine'], need_medicine: ['other'] })),
  },
  'H30@rehab_need': { fires: training, misses: and(training, answers({ train_limb: ['movement'] })) },
  'H30-4@rehab_need': { fires: aid, misses: and(aid, answers({ aid_limb: ['wheelchair'] })) },
  'Y10@access_done': {
    fires: and(prior({ access_done: 'yes' }), answers({ access_done: 'yes', access_done_items: ['ramp'] })),
    misses: and(prior({ access_done: 'no' }), answers({ access_done: 'yes', access_done_items: ['ramp'] })),
  },
  'S102@access_done_items': {
    fires: answers({ access_done: 'yes', access_done_items: ['ramp'], access_need: ['door', 'ramp'] }),
    misses: answers({ access_done: 'yes', access_done_items: ['ramp'], access_need: ['door'] }),
  },
  'S91@access_need': {
    fires: answers({ access_need: ['signal'] }),
    misses: and(disabled('hearing'), answers({ access_need: ['signal'] })),
  },
  'S92@access_need': {
    fires: and(severe, disabled('limb', 1)),
    misses: severe,
  },
  'S95@culture_not_reason': {
    fires: and(
      facts({ village_culture_accessible: true }),
      answers({ culture_joined: 'no', culture_not_reason: ['no_place'] }),
    ),
    misses: and(
      facts({ village_culture_accessible: true }),
      answers({ culture_joined: 'no', culture_not_reason: ['no_activity'] }),
    ),
  },
  ...closingCases(),
}

function closingCases(): Readonly<Record<string, Case>> {
  const proxy = facts({ sign_person: 'proxy', proxy_name: '某丙', proxy_relation: '女儿', proxy_reason: '不识字' })
  const early = facts({ fill_date: '2022-09-29', reconfirmed_at: '2022-09-30' })
  const householder = and(
    facts({ householder_is_person: true }),
    answers({ householder_id: '990001198005060021', householder_name: '某甲' }),
  )
  const numbered = Object.fromEntries(
    Object.entries({
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
    }),
  )
  return {
    'S96@householder_id': {
      fires: and(householder, answers({ respondent_relation: 'spouse' })),
      misses: and(householder, answers({ respondent_relation: 'self' })),
    },
    'S108@respondent_name': { fires: prior(numbered), misses: prior({ ...numbered, family_doctor: 'no' }) },
    'H36@visit_end': {
      fires: facts({ visit_end: '2022-10-20T01:00:00Z' }),
      misses: facts({ visit_end: '2022-10-20T01:05:00Z' }),
    },
    'S100@visit_end': {
      fires: facts({ visit_end: '2022-10-20T01:04:59Z' }),
      misses: facts({ visit_end: '2022-10-20T01:05:00Z' }),
    },
    'H36@fill_date': { fires: facts({ fill_date: '2022-10-21' }), misses: facts({ fill_date: '2022-10-20' }) },
    'H33@readback_done': { fires: facts({ readback_done: 'no' }), misses: facts({ readback_done: 'yes' }) },
    'H33@sign_person': { fires: facts({ sign_person: 'spoken' }), misses: proxy },
    'S97@sign_person': { fires: proxy, misses: and(severe, proxy) },
    'H33@sign_collectors': { fires: facts({ sign_collectors: 1 }), misses: facts({ sign_collectors: 2 }) },
    'H33@photo_home': { fires: facts({ photo_home: 0 }), misses: facts({ photo_home: 1 }) },
    'S98@photo_home': fact('photo_repeats'),
    'S99@geo': { fires: facts({ distance_km: 2.1 }), misses: facts({ distance_km: 2 }) },
    'H35@reconfirmed_at': { fires: and(early, facts({ reconfirmed_at: '2022-09-29' })), misses: early },
  }
}
