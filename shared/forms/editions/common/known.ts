import type { Calculation, Edition, Fact, SettingSlot } from '../../edition'

const disabilities = ['vision', 'hearing', 'speech', 'limb', 'intellect', 'mental'] as const

/** What the system knows without asking. A fact about trouble is true when there is trouble: not knowing finds nothing. */
export const facts = [
  { key: 'today', type: 'date' },
  { key: 'ref_date', type: 'date' },
  { key: 'campaign_from', type: 'date' },
  { key: 'campaign_to', type: 'date' },
  { key: 'known_types', type: 'multi', options: disabilities },
  {
    key: 'number_state',
    type: 'one',
    options: ['valid', 'length', 'checksum', 'charset', 'birthDate', 'type', 'grade', 'suffix'],
  },
  { key: 'number_sex', type: 'one', options: ['male', 'female'] },
  { key: 'number_birth_date', type: 'date' },
  { key: 'number_dtype', type: 'one', options: [...disabilities, 'multiple'] },
  { key: 'number_grade', type: 'int' },
  { key: 'number_changed', type: 'yn' },
  { key: 'suffix_changed', type: 'boolean' },
  { key: 'duplicate', type: 'boolean' },
  { key: 'name_missing', type: 'boolean' },
  { key: 'name_differs', type: 'boolean' },
  { key: 'outside_area', type: 'boolean' },
  { key: 'address_differs', type: 'boolean' },
  { key: 'village_class', type: 'one', options: ['urban', 'rural'] },
  { key: 'village_culture_accessible', type: 'boolean' },
  { key: 'phone_shared_by', type: 'int' },
  { key: 'phone_of_collector', type: 'boolean' },
  { key: 'household_oldest_age', type: 'int' },
  { key: 'household_roster_count', type: 'int' },
  { key: 'household_disagrees', type: 'multi', options: ['hukou', 'housing', 'householder', 'address'] },
  { key: 'householder_in_other_household', type: 'boolean' },
  { key: 'householder_is_person', type: 'boolean' },
  { key: 'photo_repeats', type: 'boolean' },
  { key: 'photo_time_differs', type: 'boolean' },
  { key: 'distance_km', type: 'dec' },
] as const satisfies readonly Fact[]

export const settings: readonly SettingSlot[] = [
  { key: 'photo_required', type: 'boolean', otherwise: true },
  { key: 'subsidy_counts_as_medical_relief', type: 'boolean', otherwise: false },
  { key: 'phone_shared_most', type: 'int', otherwise: 5 },
  { key: 'pension_age_least', type: 'int', otherwise: 45 },
  { key: 'visit_minutes_least', type: 'int', otherwise: 5 },
  { key: 'visit_minutes_most', type: 'int', otherwise: 180 },
  { key: 'village_distance_km', type: 'dec', otherwise: 2 },
]

/** Names of 0.2, once each. */
export const calculations: readonly Calculation[] = [
  { key: 'normal', is: "${status_code} = 'normal'" },
  { key: 'severe', is: '${grade} <= 2' },
  { key: 'inst', is: "${in_institution} = 'yes'" },
  { key: 'agricultural', is: "${hukou_type} = 'agricultural'" },
  { key: 'at_home', is: "${survey_method} = 'home'" },
  { key: 'signs', is: "${at_home} or ${survey_method} = 'met' or ${survey_method} = 'window'" },
  { key: 'working_age', is: '${age} >= 16 and ${age} <= 59' },
  ...disabilities.map((key) => ({
    key: `has_${key}`,
    is: `\${dtype} = '${key}' or selected(\${types}, '${key}') or selected(\${known_types}, '${key}')`,
  })),
  { key: 'has_training', is: '${has_vision} or ${has_hearing} or ${has_limb} or ${has_intellect} or ${has_mental}' },
  { key: 'has_aid', is: '${has_vision} or ${has_hearing} or ${has_speech} or ${has_limb} or ${has_intellect}' },
  { key: 'elder_carer_group', is: 'not(${inst}) and (${has_intellect} or ${has_mental} or ${severe})' },
]

export const wording: Edition['wording'] = {
  required: { says: '请回答：{label}。' },
  type: { says: '“{label}”的内容不是这道题的答案，请重新填写。' },
  option: { says: '“{label}”选了表上没有的选项，请重新选择。' },
  exclusive: { id: 'H31', says: '“{label}”选了“无”就不能再选别的，请改正。' },
  offered: { says: '“{label}”中的“{option}”不适用于此人，请取消。' },
  range: { says: '“{label}”应在{min}到{max}之间，请改正。' },
  tooLong: { says: '“{label}”写得太长，请缩短。' },
  format: { says: '“{label}”的格式不对，请核对后重填。' },
  notAsked: { says: '按前面的回答，不需要填“{label}”，请清除。' },
  unknownItem: { says: '表中没有“{label}”这一项。' },
  given: { says: '“{label}”来自底册或现场记录，不能在表中填写。' },
  shape: { says: '这份登记的内容无法读取，请重新填写。' },
}
