import type { Edition } from '../../edition'
import { wording } from '../common/known'
import { association } from './association'
import { closing } from './closing'
import { culture } from './culture'
import { facilities } from './facilities'
import { calculations, facts, settings } from './known'
import { persons } from './persons'
import { rehabilitation } from './rehabilitation'
import { village } from './village'
import { work } from './work'

/** 社区登记表: one per village (community) and year, filled by the team leader (instrument.md section 3). */
export const community2022: Edition = {
  key: 'community2022',
  title: '社区登记表（2022年版）',
  groups: [village, persons, association, facilities, rehabilitation, culture, work, closing],
  facts,
  settings,
  calculations,
  wording,
}
