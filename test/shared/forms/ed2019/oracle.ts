import {
  type Ask,
  closing,
  given,
  has,
  type OracleAnswers,
  type OraclePerson,
  ofStatus,
  rehabilitation,
} from '../ed2022/oracle'

/** Who is asked what, written from the tables of instrument.md 1 and 2 for the items 题R1–R41, without looking at the edition. */
export function askedOf(person: OraclePerson, all: OracleAnswers, familyDoctor = true): ReadonlySet<string> {
  const asked = new Set([...given, 'status_code', 'note'])
  const status = all.status_code
  if (status === undefined) return asked
  if (status !== 'normal') return new Set([...asked, ...(ofStatus[String(status)] ?? [])])

  const ask: Ask = (key, when = true) => {
    if (when) asked.add(key)
    return when ? all[key] : undefined
  }
  const method = ask('survey_method')
  const answered = ask('types', person.dtype === 'multiple' && person.types.length < 2)
  const types =
    person.dtype === 'multiple' ? [...person.types, ...((answered as readonly string[]) ?? [])] : [person.dtype]
  const is = (type: string) => types.includes(type)

  const { hukou, home } = basics(ask, person, is)
  if (home) housing(ask, hukou)
  const inSchool = education(ask, person.age)
  const atStudy = home && person.age >= 16 && person.age <= 59 && employment(ask, hukou) === 'study'
  social(ask, person, atStudy)

  ask('family_doctor', familyDoctor)
  ask('untreated_reason', ask('treated_2w', ask('illness_2w') === 'yes') === 'no')
  ask('rehab_not_reason', has(ask('rehab_got'), 'none'))
  rehabilitation(ask, is)
  ask('not_enrolled_reason', person.age >= 6 && person.age <= 14 && !inSchool)
  if (home) surroundings(ask, person.age)
  closing(ask, person, method)
  return asked
}

/** 1.1 */
function basics(ask: Ask, { age, dtype }: OraclePerson, is: (type: string) => boolean) {
  const hukou = ask('hukou_type')
  ask('marital_status', age >= 20)
  ask('contact_name', age < 18 || is('intellect') || is('mental') || dtype === 'multiple')
  ask('phone_mobile')
  ask('phone_fixed')
  return { hukou, home: ask('in_institution') !== 'yes' }
}

/** 1.2: 题R8, R9 of 非农业; 题R10, R11 of 农业. */
function housing(ask: Ask, hukou: unknown): void {
  ask('urban_income', hukou === 'urban')
  ask('housing_security', ask('urban_housing', hukou === 'urban') === 'secured')
  ask('rural_poverty', hukou === 'agricultural')
  ask('rural_housing', hukou === 'agricultural')
}

/** 1.3; true for who is in school. */
function education(ask: Ask, age: number): boolean {
  ask('literate', age >= 15)
  const level = ask('edu_level', age >= 15)
  const kind = ask('school_kind', level !== 'never')
  ask('school_level', kind !== undefined)
  return kind !== undefined
}

/** 1.4 and its skip table; the reason for not working. */
function employment(ask: Ask, hukou: unknown): unknown {
  const employed = ask('employed')
  ask('unemp_registered', hukou === 'urban' && employed === 'no')
  ask('quota_unit', ask('job_form', employed === 'yes') === 'quota')
  ask('livelihood', employed === 'no')
  const reason = ask('no_job_reason', employed === 'no')
  const goesOnTo20 = employed === 'yes' || ['unskilled', 'land_taken', 'other'].includes(String(reason))
  const got = ask('help_got', goesOnTo20)
  ask('training_type', has(got, 'training'))
  ask('other_help', has(got, 'other'))
  const need = ask('help_need', goesOnTo20)
  for (const kind of ['training', 'placement', 'farming', 'credit', 'other']) ask(`help_need_${kind}`, has(need, kind))
  return reason
}

/** 1.5; who is in school goes on at 题R25. */
function social(ask: Ask, { age, dtype, grade }: OraclePerson, atStudy: boolean): void {
  if (age >= 16 && !atStudy) {
    ask('emp_insurance')
    const pension = ask('res_pension')
    ask('res_pension_subsidy', age <= 59 && pension === 'yes')
  }
  ask('res_medical_subsidy', ask('res_medical') === 'yes')
  const relief = ask('relief')
  ask('dibao_class', has(relief, 'dibao'))
  ask('other_relief', has(relief, 'other'))
  ask('other_welfare', has(ask('welfare'), 'other'))
  const careGroup = ['intellect', 'mental', 'multiple'].includes(dtype) || (dtype === 'limb' && grade <= 2)
  if (age < 16 || age > 59 || !careGroup) return
  const care = ask('care_got')
  ask('care_type', care === 'yes')
  ask('care_need', care === 'no')
}

/** 1.7, 1.8 and the householder of 1.9: of who lives at home. */
function surroundings(ask: Ask, age: number): void {
  ask('access_done')
  ask('access_need')
  ask('culture_not_reason', age >= 6 && ask('culture_joined', age >= 6) === 'no')
  const householder = ask('householder_name')
  ask('householder_id', householder !== undefined && householder !== '集体户口')
}
