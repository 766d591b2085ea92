import type { Group, Item } from '../../edition'

/** 1.2, of town (题R8, 题R9): income and housing. */
const ofTown: readonly Item[] = [
  {
    key: 'urban_income',
    number: '题R8',
    label: '家庭收入状况（非农业）',
    type: 'one',
    options: [
      { key: 'dibao', code: 1, label: '低于（享受）最低生活保障标准' },
      { key: 'low_income', code: 2, label: '低于低收入标准（低保边缘标准）' },
      { key: 'other', code: 3, label: '其他', plain: '您家的收入高于低收入标准。' },
    ],
    askedWhen: "${hukou_type} = 'urban' and not(${inst})",
    required: true,
    plain: '您家的收入：{answer}。',
  },
  {
    key: 'urban_housing',
    number: '题R9',
    label: '家庭住房状况（非农业）',
    type: 'one',
    options: [
      { key: 'own', code: 1, label: '自有产权住房' },
      { key: 'secured', code: 2, label: '享受住房保障政策' },
      { key: 'rented', code: 3, label: '租赁市场住房' },
      { key: 'other', code: 4, label: '借住或其他' },
    ],
    askedWhen: "${hukou_type} = 'urban' and not(${inst})",
    required: true,
    plain: '您家的住房：{answer}。',
  },
  {
    key: 'housing_security',
    number: '题R9-2',
    label: '享受住房保障政策的类型',
    type: 'multi',
    options: [
      { key: 'public_rental', code: 1, label: '公租房' },
      { key: 'low_rent', code: 2, label: '廉租房' },
      { key: 'rent_subsidy', code: 3, label: '租赁补贴' },
    ],
    askedWhen: "${urban_housing} = 'secured'",
    required: true,
    requiredId: 'H15',
    requiredSays: '享受住房保障的，请至少选一种保障类型。',
    plain: '您家享受的住房保障：{answer}。',
  },
]

const ruralPoverty: Item = {
  key: 'rural_poverty',
  number: '题R10',
  label: '贫困与建档立卡状况（农业）',
  type: 'one',
  options: [
    { key: 'registered', code: 1, label: '建档立卡贫困户' },
    { key: 'suspected', code: 2, label: '其他（疑似）贫困人口' },
    { key: 'other', code: 3, label: '其他', plain: '您家不是贫困户。' },
  ],
  askedWhen: '${agricultural} and not(${inst})',
  required: true,
  plain: '您家的情况：{answer}。',
}

/** `mended`: what shows that an unsafe house was rebuilt, where the edition asks it (Y06). */
const ruralHousing = (mended?: string): Item => ({
  key: 'rural_housing',
  number: '题R11',
  label: '家庭住房状况（农业）',
  type: 'one',
  options: [
    { key: 'good', code: 1, label: '状况良好' },
    { key: 'unsafe', code: 2, label: '已鉴定属危房（C级、D级）' },
    { key: 'suspected', code: 3, label: '疑似危房（未鉴定）' },
    { key: 'none', code: 4, label: '无房' },
  ],
  askedWhen: '${agricultural} and not(${inst})',
  required: true,
  plain: '您家的住房：{answer}。',
  checks: [
    {
      id: 'Y06',
      kind: 'soft',
      findsWhen: `(. = 'good' and \${prev.rural_housing} = 'unsafe'${mended ? ` and not(${mended})` : ''}) or (. = 'unsafe' and \${prev.rural_housing} = 'good')`,
      says: '住房在危房和良好之间变了，又没有危房改造记录，请核实。',
      reviewerSays: '危房与良好之间变化，无危改记录。',
    },
  ],
})

/** 1.2 经济与住房 */
export const housingWhere = (mended?: string): Group => ({
  key: 'housing',
  title: '经济与住房',
  askedWhen: '${normal}',
  items: [...ofTown, ruralPoverty, ruralHousing(mended)],
})

export const housing = housingWhere("selected(${relief}, 'house_repair') or selected(${prev.relief}, 'house_repair')")
