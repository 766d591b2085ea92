import type { Calculation, Item } from '../../edition'

/** 题R14 of the forms of 41 items: blank is not in school, as in the form. */
export const inSchool: Calculation = { key: 'in_school', is: "${school_kind} != ''" }

export const schoolKind: Item = {
  key: 'school_kind',
  number: '',
  label: '目前就读学校类型',
  type: 'one',
  options: [
    { key: 'ordinary', code: 1, label: '普通教育机构' },
    { key: 'special', code: 2, label: '特殊教育机构' },
  ],
  askedWhen: "not(${edu_level} = 'never')",
  hint: '现在没有上学的不填',
  plain: '您现在上学的地方：{answer}。',
  checks: [
    {
      id: 'S42',
      kind: 'soft',
      findsWhen: '${age} > 30',
      says: '满31岁还在上学的很少，请核实是不是现在就读。',
      reviewerSays: '30岁以上仍在校。',
    },
  ],
}

export const schoolLevel: Item = {
  key: 'school_level',
  number: '',
  label: '就读学段',
  type: 'one',
  ordered: true,
  options: [
    { key: 'preschool', code: 1, label: '学前' },
    { key: 'primary', code: 2, label: '小学' },
    { key: 'junior', code: 3, label: '初中' },
    { key: 'senior', code: 4, label: '高中（含中职）' },
    { key: 'college', code: 5, label: '大学专科' },
    { key: 'bachelor', code: 6, label: '本科及以上' },
  ],
  askedWhen: '${in_school}',
  required: true,
  requiredId: 'H16',
  requiredSays: '选了就读学校，请再选现在读到哪一段。',
  plain: '您现在上：{answer}。',
  checks: [
    {
      id: 'H16',
      kind: 'hard',
      findsWhen: "${age} >= 15 and . != ${edu_level} and not(. = 'bachelor' and ${edu_level} = 'postgraduate')",
      says: '在校的人，就读学段应与受教育程度一致，请核对后改正。',
      reviewerSays: '就读学段与受教育程度不一致。',
    },
    {
      id: 'S43',
      kind: 'soft',
      findsWhen: "(. = 'preschool' and ${age} > 8) or (. = 'primary' and ${age} > 15)",
      says: '这个年龄还读学前或小学的很少，请核实年龄和学段。',
      reviewerSays: '学段与年龄不相称。',
    },
    {
      id: 'Y05',
      kind: 'soft',
      findsWhen: 'rank(.) < rank(${prev.school_level})',
      says: '就读学段比上年低，请核实哪一年填错了。',
      reviewerSays: '就读学段低于上年。',
    },
  ],
}

export const notEnrolledReason: Item = {
  key: 'not_enrolled_reason',
  number: '',
  label: '未入学主要原因',
  type: 'one',
  options: [
    { key: 'severity', code: 1, label: '残疾程度较重' },
    { key: 'poverty', code: 2, label: '家庭经济困难' },
    { key: 'no_school', code: 3, label: '无特殊学校（班）' },
    { key: 'transport', code: 4, label: '交通不便' },
    { key: 'other', code: 5, label: '其他' },
  ],
  askedWhen: '${age} >= 6 and ${age} <= 14 and not(${in_school})',
  required: true,
  requiredId: 'H17',
  requiredSays: '6至14岁没有上学的，请选主要原因；在上学的请填就读学校。',
  plain: '您没有上学，主要因为：{answer}。',
  checks: [
    {
      id: 'Y05',
      kind: 'soft',
      findsWhen: "${prev.school_kind} != ''",
      says: '上年在上学，今年没有上，请核实是不是辍学。',
      reviewerSays: '上年在校，今年失学。',
    },
  ],
}
