import type { Group, Item } from '../../edition'
import { means } from './means'
import { moduleOf } from './module'

const currentAddress: Item = {
  key: 'current_address',
  number: 'G4',
  label: '家庭常住地址（现居住地址）',
  type: 'text',
  maxLength: 100,
  private: true,
  required: true,
  plain: '您现在住在：{answer}。',
  checks: [
    {
      id: 'Y13',
      kind: 'soft',
      // Telephone and householder together are found at the telephone, whatever the address.
      findsWhen:
        '. != ${prev.current_address} and (${phone_mobile} != ${prev.phone_mobile} or ${householder_name} != ${prev.householder_name}) and not(${phone_mobile} != ${prev.phone_mobile} and ${householder_name} != ${prev.householder_name})',
      says: '住址与电话或户主同时变了，请核实是不是同一个人、同一户。',
      reviewerSays: '住址与电话或户主同时变化。',
    },
  ],
}

const residenceStatus: Item = {
  key: 'residence_status',
  label: '人户状态',
  type: 'one',
  options: [
    { key: 'together', code: 1, label: '人户一致', plain: '您住在户口所在的地方。' },
    { key: 'same_county', code: 2, label: '本县内人户分离', plain: '您住在本县，但不在户口所在的地方。' },
    { key: 'working_away', code: 3, label: '外出务工', plain: '您在外地打工。' },
    { key: 'moved_away', code: 4, label: '随迁外地', plain: '您跟着家人住到外地了。' },
    { key: 'empty_hukou', code: 5, label: '空挂户' },
  ],
  required: true,
  plain: '您的户口和住处：{answer}。',
  checks: [
    {
      id: 'S19',
      kind: 'soft',
      findsWhen: "(. = 'same_county' or . = 'working_away' or . = 'moved_away') and ${at_home}",
      says: '本人不住在户口所在地，又填了入户调查，请写明是在哪里入户的。',
      reviewerSays: '人户分离而填入户调查。',
    },
    {
      id: 'H09',
      kind: 'hard',
      findsWhen: ". = 'empty_hukou'",
      says: '空挂户不能正常登记，请回到“登记结果”选“空挂户”；人找得到的请另选一项。',
      reviewerSays: '正常登记而填空挂户。',
    },
  ],
}

const institutionType: Item = {
  key: 'institution_type',
  label: '居住机构类型',
  type: 'one',
  options: [
    { key: 'elderly_home', code: 1, label: '敬（养）老院' },
    { key: 'welfare_home', code: 2, label: '福利院' },
    { key: 'veterans_home', code: 3, label: '荣军院' },
    { key: 'mental_hospital', code: 4, label: '精神卫生机构', plain: '您住在精神病医院这样的机构里。' },
    { key: 'other', code: 5, label: '其他', plain: '您住在别的机构里。' },
  ],
  askedWhen: '${inst}',
  required: true,
  plain: '您住在：{answer}。',
}

const householdSize: Item = {
  key: 'household_size',
  number: 'G3',
  label: '家庭人口数',
  type: 'int',
  min: 1,
  max: 20,
  askedWhen: 'not(${inst})',
  required: true,
  plain: '您家里一共有{answer}口人。',
  checks: [
    {
      id: 'S18',
      kind: 'soft',
      findsWhen:
        '. - ${prev.household_size} > ${setting.household_size_change_most} or ${prev.household_size} - . > ${setting.household_size_change_most}',
      says: '家里的人数比上年多了或少了很多，请逐个核实家里有谁。',
      reviewerSays: '家庭人口数与上年相差较大。',
    },
  ],
}

const leftBehindChild: Item = {
  key: 'left_behind_child',
  number: 'G5',
  label: '是否留守儿童',
  type: 'yn',
  askedWhen: '${age} <= 16',
  required: true,
  plain: { yes: '爸爸妈妈在外地，您留在老家生活。', no: '您不是留守儿童。' },
}

const household: Group = {
  key: 'household',
  title: '家庭与居住',
  askedWhen: '${normal}',
  items: [currentAddress, residenceStatus, institutionType, householdSize, leftBehindChild],
}

/** 1.1 and 1.2: with whom and where the person lives, and on what. */
export const family = moduleOf(
  { key: 'family', title: '家庭与居住', groups: [household, means] },
  {
    settings: [
      { key: 'household_size_change_most', type: 'int', otherwise: 3 },
      { key: 'income_per_head_least', type: 'dec', otherwise: 500 },
      { key: 'income_per_head_most', type: 'dec', otherwise: 100_000 },
      // Yuan a month, of the county: without its own line nothing is compared.
      { key: 'dibao_line_urban', type: 'dec', otherwise: 0 },
      { key: 'dibao_line_rural', type: 'dec', otherwise: 0 },
    ],
    calculations: [
      { key: 'dibao_line', is: 'if(${agricultural}, ${setting.dibao_line_rural}, ${setting.dibao_line_urban})' },
    ],
  },
)
