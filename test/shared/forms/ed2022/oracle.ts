/** Who is asked what, written from the tables of instrument.md 1 and 2 for the items of ed2022, without looking at the edition. */
export interface OraclePerson {
  readonly age: number
  readonly dtype: string
  readonly types: readonly string[]
  readonly grade: number
  readonly photoRequired: boolean
  readonly filledEarly: boolean
  readonly proxy: boolean
}

export type OracleAnswers = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export const given = [
  'region_code',
  'cert_no',
  'name',
  'sex',
  'birth_date',
  'age',
  'dtype',
  'grade',
  'household_no',
  'multi_disabled_no',
]

export const ofStatus: Readonly<Record<string, readonly string[]>> = {
  dead: ['death_date', 'death_source', 'death_informant'],
  empty_hukou: ['empty_statement', 'empty_duration', 'empty_last_contact'],
  unknown_person: ['attempt_days', 'neighbours_said'],
  moved_out: ['moved_to'],
  lost: ['attempt_days', 'numbers_tried'],
  away: ['away_place', 'away_phone'],
  custody: ['custody_place'],
  abroad: ['abroad_since'],
  refused: ['attempt_days', 'refused_by'],
  duplicate_certificate: ['kept_cert_no', 'duplicate_cert_no'],
  certificate_cancelled: ['cancelled_on'],
}

export const has = (list: unknown, key: string): boolean => Array.isArray(list) && list.includes(key)

/** Marks an item as asked, and gives its answer. */
export type Ask = (key: string, when?: boolean) => OracleAnswers[string]

/** Items asked of a person with these answers. An answer to an item that is not asked says nothing. */
export function askedOf(person: OraclePerson, all: OracleAnswers): ReadonlySet<string> {
  const asked = new Set([...given, 'status_code', 'note'])
  const status = all.status_code
  if (status === undefined) return asked
  if (status !== 'normal') return new Set([...asked, ...(ofStatus[String(status)] ?? [])])

  const ask: Ask = (key, when = true) => {
    if (when) asked.add(key)
    return when ? all[key] : undefined
  }
  const { age, dtype, grade } = person

  const method = ask('survey_method')
  ask('hukou_type')
  const answered = ask('types', dtype === 'multiple' && person.types.length < 2)
  const types = dtype === 'multiple' ? [...person.types, ...((answered as readonly string[]) ?? [])] : [dtype]
  const is = (type: string) => types.includes(type)

  ask('marital_status', age >= 20)
  ask('contact_name', age < 18 || is('intellect') || is('mental') || dtype === 'multiple')
  ask('phone_mobile')
  ask('phone_fixed')
  const institution = ask('in_institution') === 'yes'
  const home = !institution
  if (ask('elder_carer', home && (is('intellect') || is('mental') || grade <= 2)) === 'yes') {
    for (const key of ['elder_carer_age', 'household_disabled_count', 'household_certified_count']) ask(key)
  }

  ask('housing_status', home)
  ask('edu_level', age >= 15)
  const working = age >= 16 && age <= 59
  if (working && home) {
    const employed = ask('employed')
    const livelihood = ask('livelihood', employed === 'no')
    const retired = livelihood === undefined || livelihood === 'pension'
    const need = ask('help_need', employed === 'yes' || !retired)
    for (const kind of ['training', 'placement', 'farming', 'credit', 'other'])
      ask(`help_need_${kind}`, has(need, kind))
  }

  ask('emp_insurance', age >= 16)
  ask('res_medical_subsidy', ask('res_medical') === 'yes')
  const relief = ask('relief')
  ask('dibao_class', has(relief, 'dibao'))
  ask('other_relief', has(relief, 'other'))
  const careGroup = ['intellect', 'mental', 'multiple'].includes(dtype) || (dtype === 'limb' && grade <= 2)
  ask('care_need', working && careGroup)
  ask('elderly_got', age >= 60)
  ask('elderly_need', age >= 60)

  ask('family_doctor')
  ask('rehab_got')
  rehabilitation(ask, is)

  if (home) {
    ask('access_done_items', ask('access_done') === 'yes')
    ask('access_need')
    ask('culture_not_reason', age >= 6 && ask('culture_joined') === 'no')
    const householder = ask('householder_name')
    ask('householder_id', householder !== undefined && householder !== '集体户口')
  }
  closing(ask, person, method)
  return asked
}

/** 1.6, what is needed, by the person's types of disability. */
export function rehabilitation(ask: Ask, is: (type: string) => boolean): void {
  const need = ask('rehab_need')
  ask('need_surgery', has(need, 'surgery'))
  ask('need_medicine', has(need, 'medicine'))
  ask('need_nursing', has(need, 'nursing'))
  for (const type of ['vision', 'hearing', 'limb', 'intellect', 'mental']) {
    ask(`train_${type}`, has(need, 'training') && is(type))
  }
  for (const type of ['vision', 'hearing', 'speech', 'limb', 'intellect'])
    ask(`aid_${type}`, has(need, 'aid') && is(type))
}

/** 1.9 */
export function closing(ask: Ask, person: OraclePerson, method: OracleAnswers[string]): void {
  ask('respondent_name')
  ask('respondent_relation')
  for (const key of ['visit_start', 'visit_end', 'fill_date', 'sign_collectors']) ask(key)
  ask('readback_done', method === 'home' || method === 'met' || method === 'phone')
  const signs = method === 'home' || method === 'met' || method === 'window'
  ask('sign_person', signs)
  for (const part of ['name', 'relation', 'reason']) ask(`proxy_${part}`, signs && person.proxy)
  ask('photo_home', method === 'home' && person.photoRequired)
  ask('geo', method === 'home')
  ask('reconfirmed_at', person.filledEarly)
}

/** The person behind facts and settings as they reach the engine. */
export const personOf = (
  facts: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, unknown>> = {},
): OraclePerson => ({
  age: facts.age as number,
  dtype: facts.dtype as string,
  types: (facts.known_types ?? []) as readonly string[],
  grade: facts.grade as number,
  photoRequired: settings.photo_required as boolean,
  filledEarly: (facts.fill_date as string) < '2022-09-30',
  proxy: facts.sign_person === 'proxy',
})
