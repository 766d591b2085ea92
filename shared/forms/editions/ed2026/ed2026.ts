import type { Edition } from '../../edition'
import { ed2022 } from '../ed2022/ed2022'
import { housing } from './housing'

/** 残疾人登记表: the compact form of 2022 with 防止返贫监测 (instrument.md 1.2). What counties may add is in `modules.ts`. */
export const ed2026: Edition = {
  ...ed2022,
  key: 'ed2026',
  title: '残疾人登记表（2026年版）',
  groups: ed2022.groups.map((group) => (group.key === housing.key ? housing : group)),
}
