import type { Group } from '../../edition'

const hasCommissioners = '${v_commissioners} > 0'

/** 残疾人协会和专职委员 */
export const association: Group = {
  key: 'association',
  title: '协会和专职委员',
  items: [
    {
      key: 'v_association',
      label: '是否建立残疾人协会',
      type: 'yn',
      checks: [
        {
          id: 'V06',
          kind: 'soft',
          findsWhen: ". = 'no' and ${prev.v_association} = 'yes'",
          says: '上年登记为已建立残疾人协会，请核实；确已撤销请写明原因。',
          reviewerSays: '协会上年有、今年无。',
          ref: 'v_association',
        },
      ],
    },
    {
      key: 'v_commissioners',
      label: '残疾人专职委员人数',
      type: 'int',
      min: 0,
      max: 99,
      checks: [
        {
          id: 'V07',
          kind: 'soft',
          findsWhen: ". = 0 and ${v_association} = 'yes'",
          says: '已建立残疾人协会却没有专职委员，请核实；确实没有请写明原因。',
          reviewerSays: '有协会而无专职委员。',
          ref: 'v_commissioners',
        },
      ],
    },
    {
      key: 'v_commissioners_disabled',
      label: '其中残疾人',
      type: 'int',
      min: 0,
      max: 99,
      askedWhen: hasCommissioners,
      checks: [
        {
          id: 'V08',
          kind: 'hard',
          findsWhen: '. > ${v_commissioners}',
          says: '其中残疾人不能多于专职委员人数，请改正。',
          reviewerSays: '残疾人专职委员多于专职委员总数。',
          ref: 'v_commissioners_disabled',
        },
      ],
    },
    {
      key: 'v_commissioner_pay',
      label: '专职委员月补贴（元）',
      type: 'dec',
      min: 0,
      max: 99999,
      askedWhen: hasCommissioners,
      checks: [
        {
          id: 'V09',
          kind: 'soft',
          findsWhen: '. < ${setting.commissioner_pay_least}',
          says: '月补贴低于本地最低标准，请核实是不是每月的钱数；确实如此请写明原因。',
          reviewerSays: '专职委员月补贴低于最低标准。',
          ref: 'v_commissioner_pay',
        },
      ],
    },
  ],
}
