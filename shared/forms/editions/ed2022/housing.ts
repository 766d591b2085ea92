import type { Group } from '../../edition'

/** 1.2 住房 (this edition asks town and country alike) */
export const housing: Group = {
  key: 'housing',
  title: '住房',
  askedWhen: '${normal}',
  items: [
    {
      key: 'housing_status',
      number: '题R7',
      label: '家庭住房状况',
      type: 'one',
      options: [
        { key: 'own', code: '1', label: '自有住房（安全）' },
        { key: 'public', code: '2', label: '保障性住房' },
        { key: 'rented', code: '3', label: '租赁或借住' },
        { key: 'unsafe', code: '4.1', label: '存在问题：农村危房', offeredWhen: '${agricultural}' },
        { key: 'none', code: '4.2', label: '存在问题：无房' },
      ],
      askedWhen: 'not(${inst})',
      required: true,
      plain: '您家的住房：{answer}。',
      checks: [
        {
          id: 'Y06',
          kind: 'soft',
          findsWhen:
            "(. = 'own' and ${prev.housing_status} = 'unsafe' and not(selected(${relief}, 'house_repair') or selected(${prev.relief}, 'house_repair'))) or (. = 'unsafe' and ${prev.housing_status} = 'own')",
          says: '住房在危房和安全之间变了，又没有危房改造记录，请核实。',
          reviewerSays: '危房与安全之间变化，无危改记录。',
        },
      ],
    },
  ],
}
