import type { Item, Option } from '../../edition'

/** What can be rebuilt in a home. */
export const works: readonly Option[] = [
  { key: 'ramp', code: 1, label: '出入口坡化（坡道）' },
  { key: 'handrail', code: 2, label: '扶手' },
  { key: 'door', code: 3, label: '房门' },
  { key: 'floor', code: 4, label: '地面（院落）平整' },
  { key: 'kitchen', code: 5, label: '厨房（低位灶台）' },
  { key: 'bathroom', code: 6, label: '卫生间（坐便器、洗浴）' },
  { key: 'signal', code: 7, label: '闪光（可视）门铃、报警装置、读屏软件等' },
  { key: 'other', code: 8, label: '其他' },
]

export const accessDone: Item = {
  key: 'access_done',
  number: '',
  label: '过去一年内您家是否进行过无障碍改造',
  type: 'yn',
  required: true,
  plain: { yes: '过去一年，您家做过无障碍改造。', no: '过去一年，您家没有做过无障碍改造。' },
  checks: [
    {
      id: 'Y10',
      kind: 'soft',
      findsWhen: ". = 'yes' and ${prev.access_done} = 'yes'",
      says: '连续两年填了无障碍改造，请核实今年是否又改造了。',
      reviewerSays: '连续两年无障碍改造。',
    },
  ],
}

export const accessNeed: Item = {
  key: 'access_need',
  number: '',
  label: '目前您家有哪些无障碍改造需求',
  type: 'multi',
  options: [...works, { key: 'none', code: 9, label: '无需求', none: true, plain: '您家现在不需要无障碍改造。' }],
  required: true,
  plain: '您家还需要改造：{answer}。',
  checks: [
    {
      id: 'S91',
      kind: 'soft',
      findsWhen: "selected(., 'signal') and not(${has_vision} or ${has_hearing})",
      says: '门铃、报警、读屏一般是视力、听力残疾人需要的，请核实。',
      reviewerSays: '非视听残疾需要闪光门铃、读屏。',
    },
    {
      id: 'S92',
      kind: 'soft',
      findsWhen: "selected(., 'none') and ${grade} = 1 and (${has_limb} or ${has_vision})",
      says: '一级肢体或视力残疾却没有改造需求，请看看家里的出入口和卫生间再问。',
      reviewerSays: '一级肢体、视力残疾无改造需求。',
    },
  ],
}
