import type { Group } from '../../edition'

/** 康复和托养 */
export const rehabilitation: Group = {
  key: 'rehabilitation',
  title: '康复和照料',
  items: [
    { key: 'v_rehab_station', label: '社区康复站（室）', type: 'yn', required: true },
    {
      key: 'v_rehab_coordinator',
      label: '社区康复协调员人数',
      type: 'int',
      min: 0,
      max: 99,
      checks: [
        {
          id: 'V10',
          kind: 'soft',
          findsWhen: ". = 0 and ${v_rehab_station} = 'yes'",
          says: '有康复站却没有康复协调员，请核实；确实没有请写明原因。',
          reviewerSays: '有康复站而无协调员。',
          ref: 'v_rehab_coordinator',
        },
      ],
    },
    {
      key: 'v_rehab_service',
      label: '过去一年内是否为残疾人提供康复服务',
      type: 'yn',
      checks: [
        {
          id: 'V11',
          kind: 'soft',
          findsWhen: ". = 'yes' and ${persons_rehabilitated} = 0",
          says: '本村（社区）没有一位残疾人说得到过康复服务，请核实；确已提供请写明给了谁、什么服务。',
          reviewerSays: '填提供康复服务而无人得到。',
          ref: 'v_rehab_service',
        },
      ],
    },
    {
      key: 'v_family_doctor',
      label: '是否开展家庭医生签约服务',
      type: 'yn',
      checks: [
        {
          id: 'V12',
          kind: 'soft',
          findsWhen: ". = 'no' and ${persons_signed} * 2 > ${persons_asked_signed}",
          says: '一半以上的残疾人说签了家庭医生，请核实；确未开展请写明原因。',
          reviewerSays: '填未开展签约而过半数人已签约。',
          ref: 'v_family_doctor',
        },
      ],
    },
    {
      key: 'v_day_care',
      label: '日间照料机构',
      type: 'one',
      options: [
        { key: 'takes_disabled', code: 1, label: '有，接收残疾人' },
        { key: 'takes_no_disabled', code: 2, label: '有，不接收' },
        { key: 'none', code: 3, label: '无' },
      ],
      required: true,
    },
    {
      key: 'v_home_service',
      label: '是否为残疾人提供居家服务',
      type: 'yn',
      required: true,
      checks: [
        {
          id: 'V13',
          kind: 'soft',
          findsWhen: ". = 'no' and ${persons_cared_at_home} > 0",
          says: '有残疾人说享受居家托养，请核实；服务由别处提供请写明。',
          reviewerSays: '填无居家服务而有人享受居家托养。',
          ref: 'v_home_service',
        },
      ],
    },
    { key: 'v_boarding_care', label: '是否有寄宿制托养机构', type: 'yn' },
  ],
}
