import type { Check, Group, Item } from '../../edition'
import { employed, helpNeed, helpNeedLists, helps, livelihood, otherHelps, trainings } from '../common/employment'
import { numbered, withChecks } from '../common/numbered'
import { jobForm } from './job-form'

const noWorkInSchool: Check = {
  id: 'H19',
  kind: 'hard',
  findsWhen: ". = 'yes' and ${in_school}",
  says: '在校学生的就业应填“否”，请核对是在上学还是在工作。',
  reviewerSays: '在校而填就业。',
}

const outOfWork: readonly Item[] = [
  {
    key: 'unemp_registered',
    number: '题R16-2',
    label: '是否进行失业登记',
    type: 'yn',
    askedWhen: "${hukou_type} = 'urban' and ${employed} = 'no'",
    required: true,
    requiredId: 'H20',
    requiredSays: '非农业户口没有就业的，请回答是否进行了失业登记。',
    plain: { yes: '您做过失业登记。', no: '您没有做过失业登记。' },
  },
]

const noJobReason: Item = {
  key: 'no_job_reason',
  number: '题R19',
  label: '未就业主要原因',
  type: 'one',
  options: [
    { key: 'study', code: 1, label: '在校学习' },
    { key: 'retired', code: 2, label: '退休' },
    { key: 'unwilling', code: 3, label: '无就业意愿' },
    { key: 'unskilled', code: 4, label: '无就业技能' },
    { key: 'unable', code: 5, label: '丧失劳动能力' },
    { key: 'land_taken', code: 6, label: '农用土地被征用', offeredWhen: '${agricultural}' },
    { key: 'other', code: 7, label: '其他' },
  ],
  askedWhen: "${employed} = 'no'",
  required: true,
  plain: '您没有工作，主要因为：{answer}。',
  checks: [
    {
      id: 'H19',
      kind: 'hard',
      findsWhen: "(. = 'study' and not(${in_school})) or (. != 'study' and ${in_school})",
      says: '在校的只能选“在校学习”，不在校的不能选，请核对就读学校。',
      reviewerSays: '未就业原因与是否在校不一致。',
    },
    {
      id: 'S55',
      kind: 'soft',
      findsWhen: ". = 'retired' and ${age} < ${setting.pension_age_least}",
      says: '还不到一般退休的年龄，请核实年龄和未就业原因。',
      reviewerSays: '年龄偏小而填退休。',
    },
    {
      id: 'Y07',
      kind: 'soft',
      findsWhen: ". = 'unable' and ${prev.employed} = 'yes' and ${grade} = ${prev.grade}",
      says: '上年有工作，今年填丧失劳动能力，残疾等级又没有变，请核实。',
      reviewerSays: '上年就业，今年丧失劳动能力，等级未变。',
    },
  ],
}

/** 题R20, with its two lists. */
const helpGot: readonly Item[] = [
  {
    key: 'help_got',
    number: '',
    label: '过去一年内得到的就业帮扶',
    type: 'multi',
    options: [
      ...helps,
      { key: 'none', code: 6, label: '无', none: true, plain: '过去一年，您没有得到过就业方面的帮助。' },
    ],
    askedWhen: '${helped_group}',
    required: true,
    requiredId: 'H21',
    requiredSays: '请回答过去一年内得到了哪些就业帮扶；没有的选“无”。',
    plain: '过去一年，您得到过就业方面的帮助：{answer}。',
  },
  {
    key: 'training_type',
    number: '-1',
    label: '得到的培训类型',
    type: 'multi',
    options: trainings,
    askedWhen: "selected(${help_got}, 'training')",
    required: true,
    requiredId: 'H30',
    requiredSays: '得到了职业技能培训，请选出培训的类型。',
    plain: '您学过：{answer}。',
  },
  {
    key: 'other_help',
    number: '-5',
    label: '得到的其他帮扶',
    type: 'multi',
    options: otherHelps,
    askedWhen: "selected(${help_got}, 'other')",
    required: true,
    requiredId: 'H30',
    requiredSays: '得到了其他帮扶，请选出是哪一种。',
    plain: '您得到的其他帮助：{answer}。',
  },
]

const needDoubts: readonly Check[] = [
  {
    id: 'S57',
    kind: 'soft',
    findsWhen: "selected(., 'none') and ${no_job_reason} = 'unskilled'",
    says: '因为没有技能而没有工作，却没有帮扶需求，请再问一问要不要培训。',
    reviewerSays: '无就业技能而无帮扶需求。',
  },
  {
    id: 'S106',
    kind: 'soft',
    findsWhen: "${grade} >= 3 and ${no_job_reason} = 'unskilled' and selected(., 'none')",
    says: '三、四级、没有工作，又没有就业帮扶需求，请再问一问本人的想法。',
    reviewerSays: '有劳动能力未就业且无帮扶需求。',
  },
]

/** 1.4 就业与帮扶, with its skip table: who studies goes on at 题R25; who is retired, unwilling or unable at 题R22. */
export const employment: Group = {
  key: 'employment',
  title: '就业与帮扶',
  askedWhen: '${normal} and ${working_age} and not(${inst})',
  items: [
    ...numbered('题R16', withChecks(employed, noWorkInSchool)),
    ...outOfWork,
    ...jobForm,
    ...numbered('题R18', livelihood),
    noJobReason,
    ...numbered('题R20', ...helpGot),
    ...numbered('题R21', helpNeed('${helped_group}', needDoubts), ...helpNeedLists),
  ],
}
