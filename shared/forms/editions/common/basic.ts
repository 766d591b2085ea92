import type { Item } from '../../edition'

export const maritalStatus: Item = {
  key: 'marital_status',
  number: '',
  label: '婚姻状况',
  type: 'one',
  options: [
    { key: 'unmarried', code: 1, label: '未婚' },
    { key: 'married', code: 2, label: '已婚有配偶' },
    { key: 'divorced', code: 3, label: '离异' },
    { key: 'widowed', code: 4, label: '丧偶' },
    { key: 'other', code: 5, label: '其他' },
  ],
  askedWhen: '${age} >= 20',
  required: true,
  plain: '您的婚姻情况：{answer}。',
  checks: [
    {
      id: 'S12',
      kind: 'soft',
      findsWhen:
        ". = 'unmarried' and (${prev.marital_status} = 'married' or ${prev.marital_status} = 'divorced' or ${prev.marital_status} = 'widowed')",
      says: '上年填的是结过婚，今年填未婚，请核实。',
      reviewerSays: '上年已婚、离异或丧偶，今年未婚。',
      ref: 'S12 Y04',
    },
  ],
}

export const contactName: Item = {
  key: 'contact_name',
  number: '',
  label: '联系人姓名（监护人）',
  type: 'text',
  maxLength: 32,
  private: true,
  askedWhen: "${age} < 18 or ${has_intellect} or ${has_mental} or ${dtype} = 'multiple'",
  required: "${age} < 18 or ${dtype} = 'intellect' or ${dtype} = 'mental'",
  requiredId: 'H12',
  requiredSays: '未满18岁或智力、精神残疾，请填写联系人（监护人）。',
  plain: '您的联系人：{answer}。',
}

/** The two columns of one item: at least one is needed (H11). */
export const phoneMobile: Item = {
  key: 'phone_mobile',
  number: '',
  label: '手机号码',
  type: 'phone',
  private: true,
  required: "${phone_fixed} = ''",
  requiredId: 'H11',
  requiredSays: '手机和固定电话至少填一个。',
  plain: '您的手机号：{answer}。',
  checks: [
    {
      id: 'H11',
      kind: 'hard',
      findsWhen: "string-length(.) != 11 or not(starts-with(., '1'))",
      says: '这不是手机号码，请核对；固定电话请填在另一栏。',
      reviewerSays: '手机号码格式不对。',
    },
    {
      id: 'S13',
      kind: 'soft',
      findsWhen: '${phone_shared_by} > ${setting.phone_shared_most}',
      says: '很多不同户的人留了同一个手机号，请核实这是谁的号码。',
      reviewerSays: '多户共用同一手机号。',
    },
    {
      id: 'S14',
      kind: 'soft',
      findsWhen: '${phone_of_collector}',
      says: '这是登记员的号码，请改填本人或家人的电话，确实没有请说明。',
      reviewerSays: '手机号是登记员的。',
    },
    {
      id: 'Y13',
      kind: 'soft',
      findsWhen: '. != ${prev.phone_mobile} and ${householder_name} != ${prev.householder_name}',
      says: '电话和户主同时变了，请核实是不是同一个人、同一户。',
      reviewerSays: '电话、户主同时变化。',
    },
  ],
}

export const phoneFixed: Item = {
  key: 'phone_fixed',
  number: '',
  label: '固定电话',
  type: 'phone',
  private: true,
  hint: '区号-号码',
  plain: '您的固定电话：{answer}。',
  checks: [
    {
      id: 'H11',
      kind: 'hard',
      findsWhen: "starts-with(., '1') and string-length(.) = 11",
      says: '这是手机号码，请填到手机号码一栏。',
      reviewerSays: '固定电话栏填了手机号。',
    },
  ],
}

export const inInstitution: Item = {
  key: 'in_institution',
  number: '',
  label: '是否在敬（养）老院、福利院、荣军院等居住',
  type: 'yn',
  required: true,
  plain: { yes: '您住在养老院、福利院这样的机构里。', no: '您没有住在养老院、福利院这样的机构里。' },
}
