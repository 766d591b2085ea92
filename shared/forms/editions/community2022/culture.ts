import type { Group } from '../../edition'

/** 文化体育 */
export const culture: Group = {
  key: 'culture',
  title: '文化体育',
  items: [
    {
      key: 'v_culture_events',
      label: '过去一年内组织残疾人文化体育活动（次）',
      type: 'int',
      min: 0,
      max: 999,
      required: true,
      checks: [
        {
          id: 'V14',
          kind: 'soft',
          findsWhen: '. = 0 and ${persons_joined} * 5 > ${persons_asked_joined}',
          says: '五分之一以上的残疾人说经常参加活动，请核实次数；活动由别处组织请写明。',
          reviewerSays: '填未组织活动而超过两成的人经常参加。',
          ref: 'v_culture_events',
        },
      ],
    },
    { key: 'v_sport_instructor', label: '有体育健身指导员', type: 'yn', required: true },
    { key: 'v_reading', label: '农家书屋（图书室）有盲文或有声读物', type: 'yn' },
  ],
}
