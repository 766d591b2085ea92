import type { Item } from '../../edition'

export const cultureJoined: Item = {
  key: 'culture_joined',
  number: '',
  label: '过去一年内是否经常参加（村、社区组织的）文化体育活动',
  type: 'yn',
  required: true,
  plain: { yes: '过去一年，您经常参加文化体育活动。', no: '过去一年，您不常参加文化体育活动。' },
}

export const cultureNotReason: Item = {
  key: 'culture_not_reason',
  number: '',
  label: '不能经常参加文化体育活动的原因',
  type: 'multi',
  options: [
    { key: 'no_activity', code: 1, label: '没有适合的项目' },
    { key: 'no_place', code: 2, label: '没有适合的场所和设施' },
    { key: 'nobody_organises', code: 3, label: '无人组织' },
    { key: 'other', code: 4, label: '其他' },
  ],
  askedWhen: "${culture_joined} = 'no'",
  required: true,
  plain: '您不常参加活动，因为：{answer}。',
  checks: [
    {
      id: 'S95',
      kind: 'soft',
      findsWhen: "selected(., 'no_place') and ${village_culture_accessible}",
      says: '村（社区）登记表写有无障碍的文体场所，请核实本人为什么用不上。',
      reviewerSays: '村有无障碍文体设施而填没有场所。',
    },
  ],
}
