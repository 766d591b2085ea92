import type { Edition } from '../../edition'
import { accessibility } from './accessibility'
import { basic } from './basic'
import { closing } from './closing'
import { culture } from './culture'
import { education } from './education'
import { employment } from './employment'
import { header } from './header'
import { housing } from './housing'
import { calculations, facts, settings, wording } from './known'
import { medical } from './medical'
import { social } from './social'
import { status } from './status'

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
