/** What a fact or a setting is called on screens: an edition names its items only. */
export interface KnownLabel {
  readonly label: string
  readonly options?: Readonly<Record<string, string>>
}

const disabilities = {
  vision: '视力残疾',
  hearing: '听力残疾',
  speech: '言语残疾',
  limb: '肢体残疾',
  intellect: '智力残疾',
  mental: '精神残疾',
}

/** By key of the fact. Those that are true or false are named for what they say when they are true. */
export const factLabels: Readonly<Record<string, KnownLabel>> = {
  today: { label: '今天的日期' },
  ref_date: { label: '登记标准时点' },
  campaign_from: { label: '采集开始日期' },
  campaign_to: { label: '采集截止日期' },
  known_types: { label: '底册中的残疾类别', options: disabilities },
  number_state: {
    label: '残疾人证号的核验结果',
    options: {
      valid: '有效',
      length: '位数不对',
      checksum: '校验码不对',
      charset: '有不该有的字符',
      birthDate: '出生日期不存在',
      type: '类别位不对',
      grade: '等级位不对',
      suffix: '补办后缀不对',
    },
  },
  number_sex: { label: '证号中的性别', options: { male: '男', female: '女' } },
  number_birth_date: { label: '证号中的出生日期' },
  number_dtype: { label: '证号中的残疾类别', options: { ...disabilities, multiple: '多重残疾' } },
  number_grade: { label: '证号中的残疾等级' },
  number_changed: { label: '证号与上年不同' },
  suffix_changed: { label: '补办后缀与上年不同' },
  duplicate: { label: '本次调查中有重复登记' },
  name_missing: { label: '底册中没有姓名' },
  name_differs: { label: '姓名与残疾人证数据库不同' },
  outside_area: { label: '不在采集员负责的区域' },
  address_differs: { label: '行政区划与残疾人证数据库的地址不同' },
  village_class: { label: '村（社区）的城乡分类', options: { urban: '城镇', rural: '乡村' } },
  village_culture_accessible: { label: '本村（社区）有无障碍文体场所' },
  phone_shared_by: { label: '用同一手机号的人数' },
  phone_of_collector: { label: '手机号是采集员的' },
  household_oldest_age: { label: '同户最年长者的年龄' },
  household_roster_count: { label: '底册中同户的人数' },
  household_disagrees: {
    label: '同户各人填得不一致的内容',
    options: { hukou: '户口性质', housing: '住房', householder: '户主', address: '地址' },
  },
  householder_in_other_household: { label: '户主证件号也用在别的户' },
  householder_is_person: { label: '户主就是本人' },
  photo_repeats: { label: '照片与别处重复' },
  photo_time_differs: { label: '照片时间与入户时间不符' },
  distance_km: { label: '定位离村（社区）的公里数' },
  persons_rehabilitated: { label: '本村（社区）得到康复服务的人数' },
  persons_signed: { label: '本村（社区）签约家庭医生的人数' },
  persons_asked_signed: { label: '本村（社区）问过家庭医生签约的人数' },
  persons_cared_at_home: { label: '本村（社区）得到居家照料的人数' },
  persons_joined: { label: '本村（社区）参加文体活动的人数' },
  persons_asked_joined: { label: '本村（社区）问过文体活动的人数' },
  persons_in_assisted_jobs: { label: '本村（社区）辅助性就业的人数' },
  persons_in_public_posts: { label: '本村（社区）公益性岗位就业的人数' },
}

/** By key of the setting, without `setting.`. */
export const settingLabels: Readonly<Record<string, KnownLabel>> = {
  photo_required: { label: '入户须拍照' },
  subsidy_counts_as_medical_relief: { label: '医保补贴计入医疗救助' },
  phone_shared_most: { label: '同一手机号最多可用的人数' },
  pension_age_least: { label: '领取退休金的最低年龄' },
  visit_minutes_least: { label: '入户最短分钟数' },
  visit_minutes_most: { label: '入户最长分钟数' },
  village_distance_km: { label: '定位离村（社区）最远的公里数' },
  relief_needs_welfare: { label: '享受救助须有福利补贴' },
  nursing_subsidy_extended: { label: '护理补贴已扩大范围' },
  tekun_subsidy_rule: {
    label: '特困人员的补贴规定',
    options: { exclude: '不叠加补贴', force_care: '须有护理补贴', none: '不作规定' },
  },
  household_size_change_most: { label: '家庭人口一年内最多变化几人' },
  income_per_head_least: { label: '人均年收入的合理下限（元）' },
  income_per_head_most: { label: '人均年收入的合理上限（元）' },
  dibao_line_urban: { label: '城镇低保标准（元/月，0为不比较）' },
  dibao_line_rural: { label: '农村低保标准（元/月，0为不比较）' },
  child_rescue_age_most: { label: '儿童康复救助的最高年龄' },
  commissioner_pay_least: { label: '专职委员月补贴的最低标准（元）' },
}

/**
 * What a named condition says of a person. By the condition itself and not by its name: a local form may use the same name
 * for something else, and is then said in full.
 */
export const conditionLabels: Readonly<Record<string, string>> = {
  "${status_code} = 'normal'": '正常登记的人',
  '${grade} <= 2': '一、二级残疾人',
  "${in_institution} = 'yes'": '住在机构的人',
  "${hukou_type} = 'agricultural'": '农业户口的人',
  "${survey_method} = 'home'": '入户调查的人',
  '${age} >= 16 and ${age} <= 59': '16至59岁的人',
  "${school_kind} != ''": '在校的人',
  "substr(${v_region}, 9, 10) = '0' or substr(${v_region}, 9, 10) = '1'": '居委会',
  "substr(${v_region}, 9, 10) = '2' or substr(${v_region}, 9, 10) = '3'": '村委会',
  '${has_vision} or ${has_hearing} or ${has_limb} or ${has_intellect} or ${has_mental}':
    '有视力、听力、肢体、智力或精神残疾的人',
  '${has_vision} or ${has_hearing} or ${has_speech} or ${has_limb} or ${has_intellect}':
    '有视力、听力、言语、肢体或智力残疾的人',
  ...Object.fromEntries(
    Object.entries(disabilities).map(([key, label]) => [
      `\${dtype} = '${key}' or selected(\${types}, '${key}') or selected(\${known_types}, '${key}')`,
      `有${label}的人`,
    ]),
  ),
}
