import type { Group } from '../../edition'
import { contactName, inInstitution, maritalStatus, phoneFixed, phoneMobile } from '../common/basic'
import { numbered, withChecks } from '../common/numbered'

/** 1.1 基本信息 */
export const basic: Group = {
  key: 'basic',
  title: '基本信息',
  askedWhen: '${normal}',
  items: [
    ...numbered('题R3', maritalStatus),
    ...numbered('题R4', contactName),
    ...numbered('题R5', phoneMobile, phoneFixed),
    ...numbered(
      '题R6',
      withChecks(inInstitution, {
        id: 'S15',
        kind: 'soft',
        findsWhen: ". = 'yes' and selected(${elderly_got}, 'home')",
        says: '填了住在机构，又填了居家养老，请核实住在哪里。',
        reviewerSays: '机构居住与居家养老并存。',
      }),
    ),
    {
      key: 'elder_carer',
      number: '题R19',
      label: '以老养残：主要照料人是否为60岁以上老人',
      type: 'yn',
      askedWhen: '${elder_carer_group}',
      required: true,
      plain: { yes: '平时主要照顾您的是60岁以上的老人。', no: '平时主要照顾您的不是60岁以上的老人。' },
      checks: [
        {
          id: 'S21',
          kind: 'soft',
          findsWhen: ". = 'yes' and ${household_oldest_age} < 60",
          says: '家里没有60岁以上的人，却填了由老人照料，请核实照料人。',
          reviewerSays: '户内无60岁以上成员而填以老养残。',
        },
      ],
    },
    {
      key: 'elder_carer_age',
      number: '题R19',
      label: '主要照料人年龄',
      type: 'int',
      min: 0,
      max: 120,
      askedWhen: "${elder_carer} = 'yes'",
      required: true,
      plain: '照顾您的人今年{answer}岁。',
      checks: [
        {
          id: 'R19',
          kind: 'hard',
          findsWhen: '. < 60',
          says: '以老养残的照料人应满60岁，请改正年龄，或把上一题改为“否”。',
          reviewerSays: '照料人不满60岁。',
        },
      ],
    },
    {
      key: 'household_disabled_count',
      number: '题R19',
      label: '家庭残疾人数',
      type: 'int',
      min: 1,
      max: 20,
      askedWhen: "${elder_carer} = 'yes'",
      required: true,
      plain: '您家里有{answer}位残疾人。',
    },
    {
      key: 'household_certified_count',
      number: '题R19',
      label: '其中持证人数',
      type: 'int',
      min: 1,
      max: 20,
      askedWhen: "${elder_carer} = 'yes'",
      required: true,
      plain: '您家里有{answer}位有残疾人证的人。',
      checks: [
        {
          id: 'R19',
          kind: 'hard',
          findsWhen: '. > ${household_disabled_count}',
          says: '持证人数不能多于家庭残疾人数，请改正。',
          reviewerSays: '持证人数多于家庭残疾人数。',
        },
        {
          id: 'S22',
          kind: 'soft',
          findsWhen: '. != ${household_roster_count}',
          says: '持证人数与底册中同一户的人数不同，请核实。',
          reviewerSays: '持证人数与底册同户人数不同。',
        },
      ],
    },
  ],
}
