import type { Group } from '../../edition'

/** 就业、维权和志愿服务 */
export const work: Group = {
  key: 'work',
  title: '就业和服务',
  items: [
    {
      key: 'v_assist_job',
      label: '辅助性就业机构（点）',
      type: 'yn',
      checks: [
        {
          id: 'V15',
          kind: 'soft',
          findsWhen: ". = 'no' and ${persons_in_assisted_jobs} > 0",
          says: '有残疾人说是辅助性就业，请核实；机构在别处请写明。',
          reviewerSays: '填无辅助性就业机构而有人辅助性就业。',
          ref: 'v_assist_job',
        },
      ],
    },
    { key: 'v_base', label: '残疾人帮扶（就业）基地', type: 'yn' },
    {
      key: 'v_public_posts',
      label: '安排残疾人公益性岗位数',
      type: 'int',
      min: 0,
      max: 999,
      checks: [
        {
          id: 'V16',
          kind: 'soft',
          findsWhen: '. < ${persons_in_public_posts}',
          says: '岗位数少于说自己在公益性岗位的残疾人数，请核实；岗位由别处安排请写明。',
          reviewerSays: '公益性岗位数少于在岗人数。',
          ref: 'v_public_posts',
        },
      ],
    },
    { key: 'v_legal', label: '法律服务（维权）站点', type: 'yn' },
    { key: 'v_volunteers', label: '志愿助残队伍人数', type: 'int', min: 0, max: 9999 },
  ],
}
