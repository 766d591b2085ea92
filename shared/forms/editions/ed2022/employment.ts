import type { Group } from '../../edition'
import { employed, helpNeed, helpNeedLists, livelihood } from '../common/employment'
import { numbered } from '../common/numbered'

/** 1.4 就业与帮扶. This edition has no 未就业主要原因, so the retired are known by their pension only. */
export const employment: Group = {
  key: 'employment',
  title: '就业',
  askedWhen: '${normal} and ${working_age} and not(${inst})',
  items: [
    ...numbered('题R9', employed),
    ...numbered('题R10', livelihood),
    ...numbered(
      '题R11',
      helpNeed("${employed} = 'yes' or ${livelihood} != 'pension'", [
        {
          id: 'S106',
          kind: 'soft',
          findsWhen: "${employed} = 'no' and ${grade} >= 3 and selected(., 'none')",
          says: '三、四级、没有工作，又没有就业帮扶需求，请再问一问本人的想法。',
          reviewerSays: '有劳动能力未就业且无帮扶需求。',
        },
      ]),
      ...helpNeedLists,
    ),
  ],
}
