import type { Group } from '../../edition'
import { eduLevel } from '../common/education'
import { numbered } from '../common/numbered'

/** 1.3 教育 */
export const education: Group = {
  key: 'education',
  title: '教育',
  askedWhen: '${normal}',
  items: numbered('题R8', eduLevel),
}
