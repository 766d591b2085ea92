import type { Group } from '../../edition'
import { cultureJoined, cultureNotReason } from '../common/culture'
import { numbered } from '../common/numbered'

/** 1.8 文化体育 */
export const culture: Group = {
  key: 'culture',
  title: '文化体育',
  askedWhen: '${normal} and ${age} >= 6 and not(${inst})',
  items: [...numbered('题R40', cultureJoined), ...numbered('题R41', cultureNotReason)],
}
