import type { Check, Item, Option } from '../../edition'

/** 社会救助; 农村危房改造 came in 2018. */
export const reliefOptions: readonly Option[] = [
  { key: 'dibao', code: 1, label: '最低生活保障' },
  { key: 'tekun', code: 2, label: '特困人员救助供养' },
  { key: 'medical', code: 3, label: '医疗救助' },
  { key: 'other', code: 4, label: '其他救助' },
  { key: 'house_repair', code: 5, label: '享受住建部门农村危房改造', offeredWhen: '${agricultural}' },
  { key: 'none', code: 6, label: '无', none: true, plain: '过去一年，您没有得到过社会救助。' },
]

/** Its checks differ by edition. */
export const relief = (checks: readonly Check[]): Item => ({
  key: 'relief',
  number: '',
  label: '过去一年内社会救助及住房改善情况',
  type: 'multi',
  options: reliefOptions,
  required: true,
  plain: '过去一年，您得到过：{answer}。',
  checks,
})

/** The tables of 1.5 give this rule no number of its own: it goes by that of the item. */
export const oneReliefOnly = (id: string): Check => ({
  id,
  kind: 'hard',
  findsWhen: "selected(., 'dibao') and selected(., 'tekun')",
  says: '低保和特困供养不能同时享受，请核实后只选一项。',
  reviewerSays: '低保与特困同时选择。',
})

/** A locality switch, off unless the county sets it (H25). */
export const subsidyIsRelief: Check = {
  id: 'H25',
  kind: 'hard',
  findsWhen:
    "${setting.subsidy_counts_as_medical_relief} and ${res_medical_subsidy} = 'yes' and not(selected(., 'medical'))",
  says: '享受了医保缴费补贴的，本地要求同时选“医疗救助”。',
  reviewerSays: '有医保缴费补贴而未选医疗救助。',
}

export const dibaoClass: Item = {
  key: 'dibao_class',
  number: '-1',
  label: '低保类别',
  type: 'one',
  options: [
    { key: 'full', code: 1, label: '全额', offeredWhen: 'not(${agricultural})' },
    { key: 'partial', code: 2, label: '差额', offeredWhen: 'not(${agricultural})' },
    { key: 'class_a', code: 1, label: 'A类', offeredWhen: '${agricultural}' },
    { key: 'class_b', code: 2, label: 'B类', offeredWhen: '${agricultural}' },
    { key: 'class_c', code: 3, label: 'C类', offeredWhen: '${agricultural}' },
  ],
  askedWhen: "selected(${relief}, 'dibao')",
  required: true,
  requiredId: 'H30',
  plain: '您的低保类别：{answer}。',
}

export const otherRelief: Item = {
  key: 'other_relief',
  number: '-4',
  label: '其他救助',
  type: 'multi',
  options: [
    { key: 'temporary', code: 1, label: '临时救助' },
    { key: 'education', code: 2, label: '教育救助' },
    { key: 'housing', code: 3, label: '住房救助' },
    { key: 'employment', code: 4, label: '就业救助' },
    { key: 'disaster', code: 5, label: '受灾人员救助' },
    { key: 'other', code: 6, label: '其他' },
  ],
  askedWhen: "selected(${relief}, 'other')",
  required: true,
  requiredId: 'H30',
  plain: '您得到的其他救助：{answer}。',
}
