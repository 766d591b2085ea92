import type { Group, Item, Option } from '../../edition'

const accessibility: readonly Option[] = [
  { key: 'none', code: 1, label: '无' },
  { key: 'plain', code: 2, label: '有，未作无障碍建设' },
  { key: 'accessible', code: 3, label: '有，已作无障碍建设' },
]

const facility = (key: string, label: string): Item => ({
  key,
  label,
  type: 'one',
  options: accessibility,
  required: true,
})

/** 基本公共服务设施 */
export const facilities: Group = {
  key: 'facilities',
  title: '公共服务设施',
  items: [
    facility('v_service_center', '综合服务中心'),
    facility('v_clinic', '医院（卫生室）'),
    facility('v_school', '学校（幼儿园）'),
    facility('v_bank', '银行网点'),
    facility('v_shop', '商店（小卖部）'),
    facility('v_culture_center', '文体活动中心'),
    {
      key: 'v_road',
      label: '主要道路、出入口坡化',
      type: 'one',
      options: [
        { key: 'none', code: 1, label: '无' },
        { key: 'some', code: 2, label: '部分' },
        { key: 'all', code: 3, label: '全部' },
      ],
    },
    { key: 'v_toilet', label: '无障碍公共厕所', type: 'yn' },
  ],
}
