import type { Edition } from '../../edition'
import { closing } from '../common/closing'
import { calculations, facts, settings, wording } from '../common/known'
import { status } from '../common/status'
import { accessibility } from './accessibility'
import { basic } from './basic'
import { culture } from './culture'
import { education } from './education'
import { employment } from './employment'
import { header } from './header'
import { housing } from './housing'
import { medical } from './medical'
import { social } from './social'

/** 残疾人登记表, the compact form of 27 items in force since 2022 (instrument.md 0.3). */
export const ed2022: Edition = {
  key: 'ed2022',
  title: '残疾人登记表（2022年版）',
  groups: [header, status, basic, housing, education, employment, social, medical, accessibility, culture, closing],
  facts,
  settings,
  calculations,
  wording,
}
