import type { Edition } from '../../edition'
import { closing } from '../common/closing'
import { facts, wording } from '../common/known'
import { status } from '../common/status'
import { accessibility } from './accessibility'
import { basic } from './basic'
import { culture } from './culture'
import { education } from './education'
import { employment } from './employment'
import { header } from './header'
import { housing } from './housing'
import { calculations, settings } from './known'
import { medical } from './medical'
import { social } from './social'

/** 残疾人登记表, the form of 41 items with the wording 过去一年内, in force from 2019 to 2021 (instrument.md 0.3). */
export const ed2019: Edition = {
  key: 'ed2019',
  title: '残疾人登记表（2019年版）',
  groups: [header, status, basic, housing, education, employment, social, medical, accessibility, culture, closing],
  facts,
  settings,
  calculations,
  wording,
}
