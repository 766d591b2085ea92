import type { Check, Item } from '../../edition'
import { unnumbered, withChecks } from '../common/numbered'
import { inSchool, notEnrolledReason, schoolKind, schoolLevel } from '../common/school'
import { moduleOf } from './module'

const studentsDoNotWork: Check = {
  id: 'H19',
  kind: 'hard',
  findsWhen: "${employed} = 'yes'",
  says: '在校学生的就业应填“否”，请核对是在上学还是在工作。',
  reviewerSays: '在校而填就业。',
}

const schoolMode: Item = {
  key: 'school_mode',
  label: '就学方式',
  type: 'one',
  options: [
    { key: 'ordinary_class', code: 1, label: '随班就读', plain: '您和普通同学在一个班上学。' },
    { key: 'special_class', code: 2, label: '特教班', plain: '您在学校的特教班上学。' },
    { key: 'special_school', code: 3, label: '特教学校', plain: '您在特教学校上学。' },
    { key: 'taught_at_home', code: 4, label: '送教上门', plain: '老师到您家里来上课。' },
  ],
  askedWhen: '${age} >= 6 and ${age} <= 17 and ${in_school}',
  required: true,
  plain: '您这样上学：{answer}。',
}

const scholarship: Item = {
  key: 'scholarship',
  number: 'G10',
  label: '过去一年内是否享受助（奖）学金',
  type: 'yn',
  askedWhen: '${in_school}',
  required: true,
  plain: { yes: '过去一年，您拿到过助学金或奖学金。', no: '过去一年，您没有拿到过助学金或奖学金。' },
}

/** Who is 6 to 14 and not at school is among those asked. */
const eduNeed: Item = {
  key: 'edu_need',
  number: 'G11',
  label: '教育需求',
  type: 'one',
  options: [
    { key: 'special_school', code: 1, label: '特教学校', plain: '您想上特教学校。' },
    { key: 'ordinary_class', code: 2, label: '随班就读', plain: '您想和普通同学一起上学。' },
    { key: 'special_class', code: 3, label: '特教班', plain: '您想上特教班。' },
    { key: 'taught_at_home', code: 4, label: '送教上门', plain: '您想要老师到家里来上课。' },
    { key: 'money', code: 5, label: '资金资助', plain: '您上学需要钱上的帮助。' },
    { key: 'none', code: 6, label: '无', plain: '上学方面，您现在没有需要。' },
  ],
  askedWhen: '${age} >= 3 and ${age} <= 24',
  required: true,
  plain: '上学方面，您需要：{answer}。',
  checks: [
    {
      id: 'S44',
      kind: 'soft',
      findsWhen: ". = 'none' and ${not_enrolled_reason} != ''",
      says: '填了没有上学的原因，又没有教育需求，请再问一问家长需要什么帮助。',
      reviewerSays: '未入学而无教育需求。',
    },
    {
      id: 'S105',
      kind: 'soft',
      findsWhen: ". = 'none' and ${age} >= 7 and ${age} <= 14 and not(${in_school})",
      says: '7至14岁应当接受义务教育，没有上学又没有需求，请说明原因并告诉家长有哪些办法上学。',
      reviewerSays: '义务教育年龄未入学且无教育需求。',
    },
  ],
}

/** 1.3: school, which ed2022 left out, is asked in the words of ed2019, because what is added here depends on it. */
export const educationMore = moduleOf(
  {
    key: 'education_more',
    title: '就学与教育需求',
    groups: [
      {
        key: 'education_more',
        title: '就学与教育需求',
        askedWhen: '${normal}',
        items: [
          ...unnumbered(withChecks(schoolKind, studentsDoNotWork), schoolLevel, notEnrolledReason),
          schoolMode,
          scholarship,
          eduNeed,
        ],
      },
    ],
  },
  { calculations: [inSchool] },
)
