import type { Group } from '../../edition'
import { accessDone, accessNeed } from '../common/accessibility'
import { numbered } from '../common/numbered'

/** 1.7 无障碍 */
export const accessibility: Group = {
  key: 'accessibility',
  title: '无障碍',
  askedWhen: '${normal} and not(${inst})',
  items: [...numbered('题R38', accessDone), ...numbered('题R39', accessNeed)],
}
