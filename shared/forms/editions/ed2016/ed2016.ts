import type { Edition, Group, Item } from '../../edition'
import { reworded } from '../common/reworded'
import { ed2019 } from '../ed2019/ed2019'
import { housingWhere } from '../ed2019/housing'
import { socialWith } from '../ed2019/social'
import { relief } from './relief'

const familyDoctor = 'family_doctor'
const firstMoved = 32

/** 家庭医生 came in as 题R31 in 2018 and moved every later item by one (instrument.md 0.3). */
const earlierNumber = (number: string): string =>
  number.replace(/^题R(\d+)/, (_, digits) => `题R${Number(digits) < firstMoved ? digits : Number(digits) - 1}`)

const asNumberedBefore = (item: Item): Item =>
  item.number === undefined ? item : { ...item, number: earlierNumber(item.number) }

const rebuilt: Readonly<Record<string, Group>> = { housing: housingWhere(), social: socialWith(relief) }

const groups = ed2019.groups
  .map((group) => rebuilt[group.key] ?? group)
  .map((group) => ({
    ...group,
    items: group.items.filter(({ key }) => key !== familyDoctor).map(asNumberedBefore),
  }))

/** 残疾人登记表, approved as 国统制[2016]57号: 题R1–R40. */
export const ed2016: Edition = {
  ...ed2019,
  key: 'ed2016',
  title: '残疾人登记表（2016年版）',
  groups: reworded(groups, '过去一年内', '动态更新年度内'),
}
