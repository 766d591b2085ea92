import type { Group } from '../../edition'
import { familyDoctor, rehabGot, rehabNeed } from '../common/medical'
import { numbered } from '../common/numbered'
import { rehabNeedLists } from '../common/rehabilitation'

/** 1.6 基本医疗与康复 */
export const medical: Group = {
  key: 'medical',
  title: '医疗与康复',
  askedWhen: '${normal}',
  items: [
    ...numbered('题R20', familyDoctor),
    ...numbered('题R21', rehabGot),
    ...numbered('题R22', rehabNeed, ...rehabNeedLists),
  ],
}
