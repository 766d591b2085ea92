import type { Group } from '../../edition'
import { accessDone, accessNeed, works } from '../common/accessibility'
import { numbered } from '../common/numbered'

const doneAndStillNeeded = works
  .map(({ key }) => `selected(., '${key}') and selected(\${access_need}, '${key}')`)
  .join(' or ')

/** 1.7 无障碍 */
export const accessibility: Group = {
  key: 'accessibility',
  title: '无障碍',
  askedWhen: '${normal} and not(${inst})',
  items: [
    ...numbered('题R23', accessDone),
    {
      key: 'access_done_items',
      number: '题R24',
      label: '过去一年内进行过的改造项目',
      type: 'multi',
      options: works,
      askedWhen: "${access_done} = 'yes'",
      required: true,
      plain: '您家改造了：{answer}。',
      checks: [
        {
          id: 'S102',
          kind: 'soft',
          findsWhen: doneAndStillNeeded,
          says: '同一项既已改造又仍需要，请核实是没改好还是另一处。',
          reviewerSays: '同一改造项目已完成又有需求。',
        },
      ],
    },
    ...numbered('题R25', accessNeed),
  ],
}
