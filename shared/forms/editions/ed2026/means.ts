import type { Group, Item } from '../../edition'

/** Who does not know it leaves it blank: a guess is worse than nothing. */
const incomePerHead: Item = {
  key: 'income_per_head',
  number: 'G9',
  label: '上年度家庭人均可支配收入（元）',
  type: 'dec',
  min: 0,
  hint: '全家一年到手的钱除以家里的人数；说不清的不填。',
  plain: '去年您家平均每个人收入{answer}元。',
  checks: [
    {
      id: 'S31',
      kind: 'soft',
      findsWhen: '. > ${setting.income_per_head_most} or . < ${setting.income_per_head_least}',
      says: '人均收入太高或太低，请核实单位是不是元、是不是一个人一年的数。',
      reviewerSays: '人均收入超出合理范围。',
    },
    {
      id: 'S32',
      kind: 'soft',
      findsWhen: "${dibao_line} > 0 and . > 12 * ${dibao_line} and selected(${relief}, 'dibao')",
      says: '人均收入高于当地低保标准，又填了享受低保，请核实收入和低保。',
      reviewerSays: '人均收入高于低保标准而享受低保。',
    },
  ],
}

const housingNeedUrban: Item = {
  key: 'housing_need_urban',
  number: 'G7',
  label: '目前住房需求（城镇）',
  type: 'one',
  options: [
    { key: 'public_rental', code: 1, label: '公租房', plain: '您想租政府的公租房。' },
    { key: 'rent_subsidy', code: 2, label: '租赁补贴', plain: '您想要租房的补贴。' },
    { key: 'other', code: 3, label: '其他', plain: '住房方面，您需要别的帮助。' },
    { key: 'none', code: 4, label: '无', plain: '住房方面，您现在没有需要。' },
  ],
  askedWhen: "${hukou_type} = 'urban'",
  required: true,
  plain: '住房方面，您需要：{answer}。',
}

const housingNeedRural: Item = {
  key: 'housing_need_rural',
  number: 'G8',
  label: '目前住房需求（农村）',
  type: 'one',
  options: [
    { key: 'house_repair', code: 1, label: '危房改造', plain: '您家的房子不安全，需要改造。' },
    { key: 'new_house', code: 2, label: '新建', plain: '您家需要盖新房子。' },
    { key: 'other', code: 3, label: '其他', plain: '住房方面，您需要别的帮助。' },
    { key: 'none', code: 4, label: '无', plain: '住房方面，您现在没有需要。' },
  ],
  askedWhen: '${agricultural}',
  required: true,
  plain: '住房方面，您需要：{answer}。',
  checks: [
    {
      id: 'S33',
      kind: 'soft',
      findsWhen: ". = 'house_repair' and ${housing_status} = 'own'",
      says: '住房填了“自有住房（安全）”，又需要危房改造，请核实房屋是否安全。',
      reviewerSays: '住房安全而需要危房改造。',
    },
  ],
}

export const means: Group = {
  key: 'means',
  title: '收入与住房需求',
  askedWhen: '${normal} and not(${inst})',
  items: [incomePerHead, housingNeedUrban, housingNeedRural],
}
