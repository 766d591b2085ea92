import type { Item } from '../../edition'

/** 题R23 and 题R24: residents' pension, closed to who is insured at work (H22–H24). */
export const residentPension: readonly Item[] = [
  {
    key: 'res_pension',
    number: '题R23',
    label: '是否参加城乡居民养老保险',
    type: 'yn',
    askedWhen: '${insured_group}',
    required: true,
    plain: { yes: '您参加了城乡居民养老保险。', no: '您没有参加城乡居民养老保险。' },
    checks: [
      {
        id: 'H23',
        kind: 'hard',
        findsWhen: ". = 'yes' and selected(${emp_insurance}, 'pension')",
        says: '已参加职工养老保险的，居民养老保险应填“否”。',
        reviewerSays: '职工养老与居民养老同时参加。',
      },
      {
        id: 'Y08',
        kind: 'soft',
        findsWhen: ". = 'no' and ${prev.res_pension} = 'yes' and not(selected(${emp_insurance}, 'pension'))",
        says: '上年参加了居民养老保险，今年填“否”，请核实。',
        reviewerSays: '居民养老由参加变为未参加。',
      },
    ],
  },
  {
    key: 'res_pension_subsidy',
    number: '题R24',
    label: '是否享受城乡居民养老保险缴费补贴',
    type: 'yn',
    askedWhen: "${working_age} and ${res_pension} = 'yes'",
    required: true,
    plain: { yes: '政府给您的养老保险费有补贴。', no: '您的养老保险费没有补贴。' },
    checks: [
      {
        id: 'S63',
        kind: 'soft',
        findsWhen: ". = 'no' and ${severe}",
        says: '重度残疾人的养老保险费一般由政府代缴，请核实缴费记录。',
        reviewerSays: '重度而无养老保险缴费补贴。',
      },
    ],
  },
]
