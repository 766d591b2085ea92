import { type Case, checkCases as casesOf2022 } from '../ed2022/cases'
import { aged, and, answers, disabled, facts, prior, settings } from '../ed2022/records'
import {
  base,
  elderly,
  infant,
  inInstitution,
  jobless,
  outOfSchool,
  pupil,
  severe,
  student,
  unskilled,
  urban,
} from './records'

/** Checks of items that every edition shares: the same patches on this edition's woman. */
const shared = [
  ...['H01@region_code', 'S01@region_code', 'H02@cert_no', 'H03@cert_no', 'S02@cert_no', 'Y02@cert_no', 'S03@name'],
  ...['H05@sex', 'Y01@sex', 'H06@birth_date', 'Y01@birth_date', 'H07@dtype', 'H08@grade', 'S05@household_no'],
  ...['Y12@status_code', 'S06@survey_method', 'H07@types', 'S11@hukou_type', 'S107@hukou_type', 'S12@marital_status'],
  ...['H11@phone_mobile', 'H11@phone_fixed', 'S13@phone_mobile', 'S14@phone_mobile', 'Y13@phone_mobile'],
  ...['Y03@edu_level', 'Y08@emp_insurance', 'H23@res_medical', 'S64@res_medical', 'Y08@res_medical', 'H25@relief'],
  ...['S101@rehab_got', 'H30@rehab_need', 'H30-4@rehab_need', 'S91@access_need', 'S95@culture_not_reason'],
  ...['S96@householder_id', 'H36@visit_end', 'S100@visit_end', 'H36@fill_date', 'H33@readback_done', 'H33@sign_person'],
  ...['S97@sign_person', 'H33@sign_collectors', 'H33@photo_home', 'S98@photo_home', 'S99@geo', 'H35@reconfirmed_at'],
]
const again = Object.fromEntries(shared.map((id) => [id, casesOf2022[id] as Case]))

const mental = and(disabled('mental'), answers({ contact_name: '某丙', care_got: 'no', care_need: 'none' }))
const cared = (type: string) => and(severe, answers({ care_got: 'yes', care_type: type, care_need: undefined }))
const sixteen = and(aged(16), answers({ marital_status: undefined, contact_name: '某丙' }))

const header: Readonly<Record<string, Case>> = {
  'H06@age': { fires: and(elderly, aged(121)), misses: and(elderly, aged(120)) },
  'S04@age': { fires: and(elderly, aged(100)), misses: and(elderly, aged(99)) },
  'S15@in_institution': {
    fires: and(severe, inInstitution, cared('home'), answers({ in_institution: 'yes' })),
    misses: and(severe, inInstitution, cared('boarding')),
  },
}

const housing: Readonly<Record<string, Case>> = {
  'Y06@rural_housing': {
    fires: prior({ rural_housing: 'unsafe' }),
    misses: and(prior({ rural_housing: 'unsafe', relief: ['house_repair'] })),
  },
}

const education: Readonly<Record<string, Case>> = {
  'S41@edu_level': {
    fires: and(sixteen, answers({ edu_level: 'college' })),
    misses: and(sixteen, aged(17), answers({ edu_level: 'college' })),
  },
  'S42@school_kind': { fires: and(student, aged(31), married()), misses: and(student, aged(30), married()) },
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
}

const employment: Readonly<Record<string, Case>> = {
  'H19@employed': {
    fires: and(
      student,
      answers({ employed: 'yes', livelihood: undefined, no_job_reason: undefined, job_form: 'flexible' }),
      answers({ help_got: ['none'], help_need: ['none'], emp_insurance: ['none'], res_pension: 'no' }),
    ),
    misses: student,
  },
  'S51@job_form': { fires: and(urban, answers({ job_form: 'farming' })), misses: answers({ job_form: 'farming' }) },
  'S52@job_form': {
    fires: and(disabled('hearing'), answers({ job_form: 'assisted' })),
    misses: answers({ job_form: 'assisted' }),
  },
  'S54@livelihood': {
    fires: and(jobless, aged(44), answers({ livelihood: 'pension' })),
    misses: and(jobless, aged(45), answers({ livelihood: 'pension' })),
  },
  'H19@no_job_reason': {
    fires: and(student, answers({ no_job_reason: 'unable', emp_insurance: ['none'], res_pension: 'no' })),
    misses: student,
  },
  'S55@no_job_reason': {
    fires: and(jobless, aged(44), answers({ no_job_reason: 'retired' })),
    misses: and(jobless, aged(45), answers({ no_job_reason: 'retired' })),
  },
  'Y07@no_job_reason': {
    fires: and(jobless, prior({ employed: 'yes', grade: 3 })),
    misses: and(jobless, prior({ employed: 'yes', grade: 4 })),
  },
  'S57@help_need': {
    fires: and(unskilled, severe, answers({ help_need: ['none'], help_need_placement: undefined })),
    misses: and(unskilled, severe),
  },
  'S106@help_need': {
    fires: and(unskilled, answers({ help_need: ['none'], help_need_placement: undefined })),
    misses: and(unskilled, severe, answers({ help_need: ['none'], help_need_placement: undefined })),
  },
}

const insurance: Readonly<Record<string, Case>> = {
  'S61@emp_insurance': {
    fires: answers({ job_form: 'concentrated' }),
    misses: answers({ job_form: 'concentrated', emp_insurance: ['other'] }),
  },
  'S62@emp_insurance': {
    fires: and(jobless, answers({ emp_insurance: ['other'] })),
    misses: and(jobless, aged(50), answers({ emp_insurance: ['other'], livelihood: 'pension' })),
  },
  'H23@res_pension': { fires: answers({ emp_insurance: ['pension'] }), misses: answers({ emp_insurance: ['other'] }) },
  'Y08@res_pension': {
    fires: and(prior({ res_pension: 'yes' }), answers({ res_pension: 'no', res_pension_subsidy: undefined })),
    misses: and(prior({ res_pension: 'no' }), answers({ res_pension: 'no', res_pension_subsidy: undefined })),
  },
  'S63@res_pension_subsidy': {
    fires: and(severe, answers({ res_pension_subsidy: 'no' })),
    misses: answers({ res_pension_subsidy: 'no' }),
  },
  'S65@res_medical_subsidy': {
    fires: and(severe, answers({ res_medical_subsidy: 'no' })),
    misses: answers({ res_medical_subsidy: 'no' }),
  },
}

const poor = answers({ relief: ['dibao'], dibao_class: 'class_a', welfare: ['living'] })
const poorInTown = and(urban, poor, answers({ dibao_class: 'full', urban_income: 'dibao' }))
const tekun = answers({ relief: ['tekun'] })
const forced = settings({ tekun_subsidy_rule: 'force_care' })

const relief: Readonly<Record<string, Case>> = {
  'R27@relief': {
    fires: and(poor, answers({ relief: ['dibao', 'tekun'] }), settings({ tekun_subsidy_rule: 'none' })),
    misses: and(poor, answers({ relief: ['dibao', 'medical'] })),
  },
  'H26@relief': { fires: and(poorInTown, answers({ urban_income: 'low_income' })), misses: poorInTown },
  'H26-5@relief': {
    fires: answers({ relief: ['house_repair'], rural_housing: 'suspected' }),
    misses: answers({ relief: ['house_repair'] }),
  },
  'S66@relief': { fires: and(urban, answers({ urban_income: 'dibao' })), misses: poorInTown },
  'Y09@relief': {
    fires: prior({ relief: ['dibao'], rural_poverty: 'other', grade: 3 }),
    misses: prior({ relief: ['dibao'], rural_poverty: 'registered', grade: 3 }),
  },
  'H27@welfare': {
    fires: and(tekun, settings({ relief_needs_welfare: true })),
    misses: and(tekun, settings({ relief_needs_welfare: false })),
  },
  'R28-exclude@welfare': {
    fires: and(severe, tekun),
    misses: and(severe, tekun, settings({ tekun_subsidy_rule: 'none' })),
  },
  'R28-force@welfare': { fires: and(tekun, forced), misses: and(tekun, forced, answers({ welfare: ['nursing'] })) },
  'S67@welfare': {
    fires: and(poor, answers({ welfare: ['none'] })),
    misses: poor,
  },
  'S68@welfare': { fires: and(severe, answers({ welfare: ['none'] })), misses: severe },
  'Y09@welfare': {
    fires: prior({ welfare: ['living'], grade: 3 }),
    misses: prior({ welfare: ['living'], grade: 2 }),
  },
  'S69@other_welfare': {
    fires: and(disabled('hearing'), answers({ welfare: ['other'], other_welfare: ['fuel'] })),
    misses: answers({ welfare: ['other'], other_welfare: ['fuel'] }),
  },
  'S70@care_got': { fires: cared('boarding'), misses: cared('day') },
  'Y11@care_got': { fires: and(severe, prior({ care_got: 'yes' })), misses: and(severe, prior({ care_got: 'no' })) },
}

const health: Readonly<Record<string, Case>> = {
  'S103@rehab_got': { fires: mental, misses: and(mental, answers({ rehab_got: ['medicine'] })) },
  'S104@rehab_got': {
    fires: and(pupil, aged(6), answers({ rehab_got: ['none'], rehab_not_reason: ['unaware'] })),
    misses: and(pupil, aged(7), answers({ rehab_got: ['none'], rehab_not_reason: ['unaware'] })),
  },
  'S81@rehab_not_reason': {
    fires: answers({ rehab_got: ['none'], rehab_not_reason: ['poverty'] }),
    misses: answers({
      rehab_got: ['none'],
      rehab_not_reason: ['poverty'],
      rehab_need: ['nursing'],
      need_nursing: ['rehab'],
    }),
  },
  'S82@rehab_need': {
    fires: answers({ rehab_need: ['medicine'], need_medicine: ['other'] }),
    misses: and(mental, answers({ rehab_need: ['medicine'], need_medicine: ['other'] })),
  },
  'Y10@access_done': {
    fires: and(prior({ access_done: 'yes' }), answers({ access_done: 'yes' })),
    misses: and(prior({ access_done: 'no' }), answers({ access_done: 'yes' })),
  },
  'S92@access_need': { fires: and(severe, disabled('limb', 1)), misses: severe },
}

const asAnsweredBefore = Object.fromEntries(
  Object.entries(base.answers).filter(([key]) => !/^(status|survey|householder|respondent)/.test(key)),
)

/** One case for each check of the edition, by `check@item`. */
export const checkCases: Readonly<Record<string, Case>> = {
  ...again,
  ...header,
  ...housing,
  ...education,
  ...employment,
  ...insurance,
  ...relief,
  ...health,
  'S108@respondent_name': {
    fires: prior(asAnsweredBefore),
    misses: prior({ ...asAnsweredBefore, illness_2w: 'yes' }),
  },
}

/** Records with which nothing is wrong: one for each path of the form. */
export const faultless = {
  infant,
  pupil,
  outOfSchool,
  student,
  jobless,
  unskilled,
  urban,
  poorInTown,
  elderly,
  inInstitution,
  severe,
  cared: cared('day'),
  treated: answers({ illness_2w: 'yes', treated_2w: 'no', untreated_reason: ['mild'] }),
  quota: answers({ job_form: 'quota', quota_unit: 'company', emp_insurance: ['other'] }),
  helped: answers({ help_got: ['training', 'other'], training_type: ['cooking'], other_help: ['materials'] }),
  eager: answers({
    help_need: ['training', 'placement', 'farming', 'credit', 'other'],
    help_need_training: ['computer'],
    help_need_placement: ['guidance'],
    help_need_farming: ['livestock'],
    help_need_credit: ['small_loan'],
    help_need_other: ['startup'],
  }),
  relieved: answers({ relief: ['other'], other_relief: ['temporary'] }),
  operated: answers({ rehab_need: ['surgery'], need_surgery: ['limb'] }),
  registeredUnemployed: and(urban, jobless, answers({ unemp_registered: 'no' })),
  publicHousing: and(urban, answers({ urban_housing: 'secured', housing_security: ['low_rent'] })),
  proxied: and(
    severe,
    facts({ sign_person: 'proxy', proxy_name: '某丙', proxy_relation: '女儿', proxy_reason: '手抖' }),
  ),
} as const

function married() {
  return answers({ marital_status: 'married' })
}
