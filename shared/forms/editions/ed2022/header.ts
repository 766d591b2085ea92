import type { Group } from '../../edition'
import { hukouType, statusCode, surveyMethod, types } from '../common/header'
import { identity } from '../common/identity'
import { numbered } from '../common/numbered'

/** 1.0: who it is, how the visit went, and the answers that steer the rest. */
export const header: Group = {
  key: 'header',
  title: '登记对象',
  items: [...identity, statusCode, surveyMethod, types, ...numbered('题头', hukouType)],
}
