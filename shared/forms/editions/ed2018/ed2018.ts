import type { Edition } from '../../edition'
import { reworded } from '../common/reworded'
import { ed2019 } from '../ed2019/ed2019'

/** 残疾人登记表, in force from 2017: the 41 items of ed2019 with the wording 动态更新年度内 (instrument.md 0.3). */
export const ed2018: Edition = {
  ...ed2019,
  key: 'ed2018',
  title: '残疾人登记表（2018年版）',
  groups: reworded(ed2019.groups, '过去一年内', '动态更新年度内'),
}
