import type { Group, Item } from '../../edition'

const when = (status: string): string => `\${status_code} = '${status}'`

const text = (key: string, label: string, status: string): Item => ({
  key,
  label,
  type: 'text',
  maxLength: 200,
  askedWhen: when(status),
  required: true,
  requiredId: 'H09',
  requiredSays: `请填写：${label}。`,
})

const day = (key: string, label: string, status: string): Item => ({
  key,
  label,
  type: 'date',
  askedWhen: when(status),
  required: true,
  requiredId: 'H09',
  requiredSays: `请填写：${label}。`,
  checks: [
    {
      id: 'H09',
      kind: 'hard',
      findsWhen: '. > ${today}',
      says: '日期不能晚于今天，请更正。',
      reviewerSays: '日期晚于登记当天。',
    },
  ],
})

/** Section 2: what each reason for not registering demands. Everything else in the form is closed (H09). */
export const status: Group = {
  key: 'status',
  title: '未能登记的情况',
  askedWhen: "${status_code} != '' and not(${normal})",
  items: [
    day('death_date', '死亡日期', 'dead'),
    {
      key: 'death_source',
      label: '死亡信息来源',
      type: 'one',
      options: [
        { key: 'village', code: 1, label: '村（社区）证明' },
        { key: 'funeral', code: 2, label: '殡葬部门' },
        { key: 'police', code: 3, label: '公安部门' },
      ],
      askedWhen: when('dead'),
      required: true,
      requiredId: 'H09',
      requiredSays: '请选择死亡信息从哪里来。',
    },
    { ...text('death_informant', '告知人（姓名、与本人关系）', 'dead'), private: true },
    text('empty_statement', '村（社区）关于空挂户的说明', 'empty_hukou'),
    text('empty_duration', '空挂多久', 'empty_hukou'),
    { ...text('empty_last_contact', '最后一次联系的时间和方式', 'empty_hukou'), private: true },
    {
      key: 'attempt_days',
      label: '在不同日期联系过几次',
      type: 'int',
      min: 0,
      max: 99,
      askedWhen: `${when('unknown_person')} or ${when('lost')} or ${when('refused')}`,
      required: true,
      requiredId: 'H09',
      requiredSays: '请填写在不同日期联系过几次。',
      checks: [
        {
          id: 'H09',
          kind: 'hard',
          findsWhen: `(${when('unknown_person')} and . < 2) or (${when('lost')} and . < 3) or (${when('refused')} and . < 1)`,
          says: '联系次数不够：查无此人至少2次，失联至少3次，拒绝调查至少1次，请继续联系。',
          reviewerSays: '联系次数未达到要求。',
        },
      ],
    },
    text('neighbours_said', '邻居和村（社区）核实的情况', 'unknown_person'),
    {
      key: 'moved_to',
      label: '迁往的县（市、区），不知道可不填',
      type: 'text',
      maxLength: 200,
      askedWhen: when('moved_out'),
    },
    { ...text('numbers_tried', '拨打过的电话号码', 'lost'), private: true },
    { ...text('away_place', '现在在哪里', 'away'), private: true },
    {
      key: 'away_phone',
      label: '现在的联系电话',
      type: 'phone',
      private: true,
      askedWhen: when('away'),
      required: true,
      requiredId: 'H09',
      requiredSays: '请填写能找到本人的电话。',
    },
    text('custody_place', '所在的机构', 'custody'),
    day('abroad_since', '何时出国（境）', 'abroad'),
    { ...text('refused_by', '谁拒绝、怎么说的', 'refused'), private: true },
    {
      key: 'kept_cert_no',
      label: '保留的残疾人证号',
      type: 'certno',
      private: true,
      askedWhen: when('duplicate_certificate'),
      required: true,
      requiredId: 'H09',
      requiredSays: '请填写两个残疾人证号。',
    },
    {
      key: 'duplicate_cert_no',
      label: '重复或错误的残疾人证号',
      type: 'certno',
      private: true,
      askedWhen: when('duplicate_certificate'),
      required: true,
      requiredId: 'H09',
      requiredSays: '请填写两个残疾人证号。',
      checks: [
        {
          id: 'H09',
          kind: 'hard',
          findsWhen: '. = ${kept_cert_no}',
          says: '两个证号相同，请分别填写保留的和重复的证号。',
          reviewerSays: '两个证号相同。',
        },
      ],
    },
    day('cancelled_on', '证件注销或冻结日期', 'certificate_cancelled'),
  ],
}
