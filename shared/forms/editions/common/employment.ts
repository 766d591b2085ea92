import type { Check, Item, Option } from '../../edition'

export const employed: Item = {
  key: 'employed',
  number: '',
  label: '是否就业',
  type: 'yn',
  required: true,
  plain: { yes: '您现在有工作。', no: '您现在没有工作。' },
}

export const livelihood: Item = {
  key: 'livelihood',
  number: '',
  label: '未就业主要生活来源',
  type: 'one',
  options: [
    { key: 'pension', code: 1, label: '退休金（养老金）' },
    { key: 'property', code: 2, label: '财产性收入' },
    { key: 'relief', code: 3, label: '社会救助与社会福利' },
    { key: 'family', code: 4, label: '家庭成员供养' },
    { key: 'other', code: 5, label: '其他' },
  ],
  askedWhen: "${employed} = 'no'",
  required: true,
  plain: '您主要靠这个生活：{answer}。',
  checks: [
    {
      id: 'S54',
      kind: 'soft',
      findsWhen: ". = 'pension' and ${age} < ${setting.pension_age_least}",
      says: '还不到一般领取退休金（养老金）的年龄，请核实年龄和生活来源。',
      reviewerSays: '年龄偏小而领取退休金。',
    },
  ],
}

/** What help there is, got or needed. */
export const helps: readonly Option[] = [
  { key: 'training', code: 1, label: '职业技能培训' },
  { key: 'placement', code: 2, label: '职业介绍' },
  { key: 'farming', code: 3, label: '农村实用技术培训' },
  { key: 'credit', code: 4, label: '资金信贷扶持' },
  { key: 'other', code: 5, label: '其他帮扶' },
]

/** Of whom it is asked, and what is doubted, differs by edition. */
export const helpNeed = (askedWhen: string, checks: readonly Check[]): Item => ({
  key: 'help_need',
  number: '',
  label: '目前就业帮扶需求',
  type: 'multi',
  options: [...helps, { key: 'none', code: 6, label: '无', none: true, plain: '您现在不需要就业方面的帮助。' }],
  askedWhen,
  required: true,
  plain: '找工作、挣钱方面，您需要：{answer}。',
  checks,
})

/** Kinds of training. */
export const trainings: readonly Option[] = [
  { key: 'farming', code: 1, label: '种植养殖' },
  { key: 'computer', code: 2, label: '电脑（含电商）' },
  { key: 'housekeeping', code: 3, label: '家政' },
  { key: 'appliance_repair', code: 4, label: '家电维修' },
  { key: 'garment', code: 5, label: '服装加工' },
  { key: 'knitting', code: 6, label: '手工编织' },
  { key: 'cooking', code: 7, label: '烹饪' },
  { key: 'massage', code: 8, label: '盲人按摩' },
  { key: 'beauty', code: 9, label: '美容美发' },
  { key: 'other', code: 10, label: '其他' },
]

/** Help of other kinds. */
export const otherHelps: readonly Option[] = [
  { key: 'startup', code: 1, label: '创业补贴' },
  { key: 'insurance', code: 2, label: '社保补贴' },
  { key: 'materials', code: 3, label: '生产资料' },
  { key: 'public_post', code: 4, label: '公益岗位' },
  { key: 'other', code: 5, label: '其他' },
]

/** What each help needed is in detail, under the number of the need (H30). */
export const helpNeedLists: readonly Item[] = [
  {
    key: 'help_need_training',
    number: '-1',
    label: '需要的培训类型',
    type: 'multi',
    options: trainings,
    askedWhen: "selected(${help_need}, 'training')",
    required: true,
    requiredId: 'H30',
    plain: '您想学：{answer}。',
  },
  {
    key: 'help_need_placement',
    number: '-2',
    label: '需要的职业介绍',
    type: 'multi',
    options: [
      { key: 'vacancy', code: 1, label: '推荐工作岗位' },
      { key: 'fair', code: 2, label: '招聘会' },
      { key: 'guidance', code: 3, label: '职业指导' },
      { key: 'other', code: 4, label: '其他' },
    ],
    askedWhen: "selected(${help_need}, 'placement')",
    required: true,
    requiredId: 'H30',
    plain: '找工作时，您需要：{answer}。',
  },
  {
    key: 'help_need_farming',
    number: '-3',
    label: '需要的农村实用技术',
    type: 'multi',
    options: [
      { key: 'crops', code: 1, label: '种植' },
      { key: 'livestock', code: 2, label: '养殖' },
      { key: 'processing', code: 3, label: '加工' },
      { key: 'other', code: 4, label: '其他' },
    ],
    askedWhen: "selected(${help_need}, 'farming')",
    required: true,
    requiredId: 'H30',
    plain: '您想学的农村技术：{answer}。',
  },
  {
    key: 'help_need_credit',
    number: '-4',
    label: '需要的资金信贷扶持',
    type: 'multi',
    options: [
      { key: 'small_loan', code: 1, label: '小额贷款' },
      { key: 'interest', code: 2, label: '贷款贴息' },
      { key: 'fund', code: 3, label: '扶持资金' },
      { key: 'other', code: 4, label: '其他' },
    ],
    askedWhen: "selected(${help_need}, 'credit')",
    required: true,
    requiredId: 'H30',
    plain: '资金方面，您需要：{answer}。',
  },
  {
    key: 'help_need_other',
    number: '-5',
    label: '需要的其他帮扶',
    type: 'multi',
    options: otherHelps,
    askedWhen: "selected(${help_need}, 'other')",
    required: true,
    requiredId: 'H30',
    plain: '您还需要：{answer}。',
  },
]
