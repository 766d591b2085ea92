import type { Group } from '../../edition'
import { statusCode, surveyMethod, types } from '../common/header'
import { identity } from '../common/identity'

/** 1.0: who it is and how the visit went. */
export const header: Group = {
  key: 'header',
  title: '登记对象',
  items: [...identity, statusCode, surveyMethod, types],
}
