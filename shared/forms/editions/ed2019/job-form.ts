import type { Item } from '../../edition'

/** 题R17 */
export const jobForm: readonly Item[] = [
  {
    key: 'job_form',
    number: '题R17',
    label: '残疾人就业形式',
    type: 'one',
    options: [
      { key: 'quota', code: 1, label: '按比例就业' },
      { key: 'concentrated', code: 2, label: '集中就业' },
      { key: 'self_employed', code: 3, label: '个体就业（含自主创业）' },
      { key: 'public_post', code: 4, label: '公益性岗位就业' },
      { key: 'assisted', code: 5, label: '辅助性就业' },
      { key: 'farming', code: 6, label: '农村种养加' },
      { key: 'flexible', code: 7, label: '灵活就业' },
    ],
    askedWhen: "${employed} = 'yes'",
    required: true,
    requiredId: 'H20',
    requiredSays: '有工作的，请选就业形式。',
    plain: '您的工作：{answer}。',
    checks: [
      {
        id: 'S51',
        kind: 'soft',
        findsWhen: ". = 'farming' and ${hukou_type} = 'urban'",
        says: '农村种养加一般是农业户口，请核实户口性质和就业形式。',
        reviewerSays: '非农业户口而填农村种养加。',
      },
      {
        id: 'S52',
        kind: 'soft',
        findsWhen: ". = 'assisted' and not(${has_limb} or ${has_intellect} or ${has_mental})",
        says: '辅助性就业面向智力、精神和重度肢体残疾人，请核实就业形式。',
        reviewerSays: '辅助性就业与残疾类别不符。',
      },
    ],
  },
  {
    key: 'quota_unit',
    number: '题R17-1',
    label: '按比例就业单位',
    type: 'one',
    options: [
      { key: 'government', code: 1, label: '机关事业单位' },
      { key: 'state_owned', code: 2, label: '国有企业' },
      { key: 'company', code: 3, label: '其他企业' },
      { key: 'social_organisation', code: 4, label: '社会组织' },
    ],
    askedWhen: "${job_form} = 'quota'",
    required: true,
    requiredId: 'H20',
    requiredSays: '按比例就业的，请选单位类型。',
    plain: '您工作的单位：{answer}。',
  },
]
