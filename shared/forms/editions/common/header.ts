import type { Item } from '../../edition'

/** 1.0: how the visit went, and the answers that steer the rest. */
export const statusCode: Item = {
  key: 'status_code',
  label: '登记结果',
  type: 'one',
  options: [
    { key: 'normal', code: 10, label: '正常登记' },
    { key: 'dead', code: 21, label: '死亡' },
    { key: 'empty_hukou', code: 22, label: '空挂户' },
    { key: 'unknown_person', code: 23, label: '查无此人' },
    { key: 'moved_out', code: 24, label: '户籍迁出' },
    { key: 'lost', code: 25, label: '失联、失访' },
    { key: 'away', code: 26, label: '人户分离，无法入户' },
    { key: 'custody', code: 27, label: '服刑、羁押、强制戒毒' },
    { key: 'abroad', code: 28, label: '出国（境）' },
    { key: 'refused', code: 29, label: '拒绝调查' },
    { key: 'duplicate_certificate', code: 30, label: '重复持证、信息错误' },
    { key: 'certificate_cancelled', code: 31, label: '证件已注销、冻结' },
    { key: 'other', code: 39, label: '其他' },
  ],
  required: true,
  requiredId: 'H09',
  requiredSays: '请选择登记结果；能正常登记的选“正常登记”。',
  plain: '这次登记的结果：{answer}。',
  checks: [
    {
      id: 'Y12',
      kind: 'soft',
      findsWhen:
        "(. = 'normal' and (${prev.status_code} = 'dead' or ${prev.status_code} = 'unknown_person')) or ((. = 'dead' or . = 'unknown_person') and ${prev.status_code} = 'normal')",
      says: '登记结果与上年相反（死亡或查无此人与正常登记），请核实到本人并说明。',
      reviewerSays: '死亡、查无此人与正常登记之间变化。',
    },
  ],
}

export const surveyMethod: Item = {
  key: 'survey_method',
  label: '调查方式',
  type: 'one',
  options: [
    { key: 'home', code: 1, label: '入户调查' },
    { key: 'met', code: 2, label: '见面调查（非家中）' },
    { key: 'phone', code: 3, label: '电话调查' },
    { key: 'window', code: 4, label: '窗口服务' },
    { key: 'network', code: 5, label: '网络通信（微信、QQ、视频）' },
    { key: 'system', code: 6, label: '系统归集' },
    { key: 'self', code: 7, label: '本人自报（经审核）' },
  ],
  askedWhen: '${normal}',
  required: true,
  requiredId: 'H10',
  requiredSays: '请选择这次是怎样调查的。',
  plain: '这次调查的方式：{answer}。',
  checks: [
    {
      id: 'S06',
      kind: 'soft',
      findsWhen: ". != 'home' and (${severe} or ${prev.survey_method} != 'home')",
      says: '一、二级残疾人或上年未入户的，今年应当入户，请说明为什么没有入户。',
      reviewerSays: '重度或连续两年未入户。',
    },
  ],
}

export const types: Item = {
  key: 'types',
  label: '多重残疾包含的类别',
  type: 'multi',
  options: [
    { key: 'vision', code: 1, label: '视力' },
    { key: 'hearing', code: 2, label: '听力' },
    { key: 'speech', code: 3, label: '言语' },
    { key: 'limb', code: 4, label: '肢体' },
    { key: 'intellect', code: 5, label: '智力' },
    { key: 'mental', code: 6, label: '精神' },
  ],
  askedWhen: "${normal} and ${dtype} = 'multiple' and ${known_types} = ''",
  required: true,
  requiredId: 'H07',
  requiredSays: '请选出多重残疾包含哪几类。',
  plain: '您的残疾包括：{answer}。',
  checks: [
    {
      id: 'H07',
      kind: 'hard',
      findsWhen: 'count-selected(.) < 2',
      says: '多重残疾请至少选两类。',
      reviewerSays: '多重残疾少于两类。',
    },
  ],
}

export const hukouType: Item = {
  key: 'hukou_type',
  number: '',
  label: '户口性质',
  type: 'one',
  options: [
    { key: 'agricultural', code: 1, label: '农业' },
    { key: 'urban', code: 2, label: '非农业' },
  ],
  askedWhen: '${normal}',
  required: true,
  plain: '您的户口：{answer}户口。',
  checks: [
    {
      id: 'S11',
      kind: 'soft',
      findsWhen:
        ". != ${prev.hukou_type} and ((. = 'agricultural' and ${village_class} = 'urban') or (. = 'urban' and ${village_class} = 'rural'))",
      says: '户口性质与上年不同，也与所在村（社区）的城乡类型不符，请看户口簿核实。',
      reviewerSays: '户口性质与上年及城乡分类都不一致。',
    },
    {
      id: 'S107',
      kind: 'soft',
      findsWhen: 'count-selected(${household_disagrees}) > 0',
      says: '同一户的残疾人在户口性质、住房、户主或住址上填得不一样，请核实哪一份对。',
      reviewerSays: '同户成员填报不一致。',
    },
  ],
}
