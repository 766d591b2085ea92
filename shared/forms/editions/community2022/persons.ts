import type { Group } from '../../edition'

/** Counted from the roster and from what the persons said; the leader says whether the count is right. */
export const persons: Group = {
  key: 'persons',
  title: '残疾人',
  items: [
    { key: 'v_cert_total', label: '持证残疾人数', type: 'int', given: true, required: true },
    {
      key: 'v_severe_total',
      label: '其中一、二级',
      type: 'int',
      given: true,
      checks: [
        {
          id: 'V05',
          kind: 'hard',
          findsWhen: '. > ${v_cert_total}',
          says: '一、二级人数不能多于持证残疾人数，请联系县残联核对底册。',
          reviewerSays: '一、二级人数多于持证残疾人数。',
          ref: 'v_severe_total',
        },
      ],
    },
    { key: 'v_multi_households', label: '一户多残户数', type: 'int', given: true },
    { key: 'v_elder_carer_households', label: '以老养残户数', type: 'int', given: true },
    {
      key: 'v_cert_total_agrees',
      label: '底册上的持证残疾人数与本村（社区）实际相符',
      type: 'yn',
      required: true,
      checks: [
        {
          id: 'V04',
          kind: 'soft',
          findsWhen: ". = 'no'",
          says: '请写明实际有多少人、差在哪里；底册由县残联核对更正。',
          reviewerSays: '组长对底册人数有异议。',
          ref: 'v_cert_total',
        },
      ],
    },
  ],
}
