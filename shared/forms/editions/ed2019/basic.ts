import type { Group } from '../../edition'
import { contactName, inInstitution, maritalStatus, phoneFixed, phoneMobile } from '../common/basic'
import { hukouType } from '../common/header'
import { numbered, withChecks } from '../common/numbered'

/** 1.1 基本信息 */
export const basic: Group = {
  key: 'basic',
  title: '基本信息',
  askedWhen: '${normal}',
  items: [
    ...numbered('题R3', hukouType),
    ...numbered('题R4', maritalStatus),
    ...numbered('题R5', contactName),
    ...numbered('题R6', phoneMobile, phoneFixed),
    ...numbered(
      '题R7',
      withChecks(inInstitution, {
        id: 'S15',
        kind: 'soft',
        findsWhen: ". = 'yes' and ${care_type} = 'home'",
        says: '填了住在机构，又填了居家托养，请核实住在哪里。',
        reviewerSays: '机构居住与居家托养并存。',
      }),
    ),
  ],
}
