import type { Group, Item } from '../../edition'
import { housing as housingOf2022 } from '../ed2022/housing'

/** Since 2021, after 建档立卡; it has no official number. X02 compares it with the register of 防返贫监测. */
const monitorType: Item = {
  key: 'monitor_type',
  label: '防止返贫监测情况（农业）',
  type: 'one',
  options: [
    { key: 'out_of_poverty', code: 1, label: '脱贫户' },
    { key: 'unstable', code: 2, label: '脱贫不稳定户' },
    { key: 'marginal', code: 3, label: '边缘易致贫户' },
    { key: 'sudden_hardship', code: 4, label: '突发严重困难户' },
    { key: 'none', code: 5, label: '否', plain: '您家不是脱贫户，也不是要防止返贫的监测户。' },
  ],
  askedWhen: '${agricultural} and not(${inst})',
  required: true,
  plain: '您家在村里登记的是：{answer}。',
}

/** 1.2 经济与住房 */
export const housing: Group = {
  ...housingOf2022,
  title: '经济与住房',
  items: [...housingOf2022.items, monitorType],
}
