import type { Item } from '../../edition'

export const empInsurance: Item = {
  key: 'emp_insurance',
  number: '',
  label: '参加职工社会保险情况',
  type: 'multi',
  options: [
    { key: 'pension', code: 1, label: '养老保险' },
    { key: 'medical', code: 2, label: '医疗保险' },
    { key: 'other', code: 3, label: '其他保险（失业、工伤、生育）' },
    { key: 'none', code: 4, label: '未参加', none: true, plain: '您没有参加职工社会保险。' },
  ],
  askedWhen: '${age} >= 16',
  required: true,
  plain: '您参加了职工的：{answer}。',
  checks: [
    {
      id: 'S62',
      kind: 'soft',
      findsWhen: "not(selected(., 'none')) and ${employed} = 'no' and ${livelihood} != 'pension'",
      says: '没有工作，却参加了职工社会保险，请核实。',
      reviewerSays: '未就业而参加职工保险。',
    },
    {
      id: 'Y08',
      kind: 'soft',
      findsWhen: "selected(., 'none') and ${prev.emp_insurance} != '' and not(selected(${prev.emp_insurance}, 'none'))",
      says: '上年参加了职工保险，今年填未参加，请核实。',
      reviewerSays: '职工保险由参加变为未参加。',
    },
  ],
}

export const resMedical: Item = {
  key: 'res_medical',
  number: '',
  label: '是否参加城乡居民基本医疗保险',
  type: 'yn',
  required: true,
  plain: { yes: '您参加了城乡居民医疗保险。', no: '您没有参加城乡居民医疗保险。' },
  checks: [
    {
      id: 'H23',
      kind: 'hard',
      findsWhen: ". = 'yes' and selected(${emp_insurance}, 'medical')",
      says: '已参加职工医疗保险的，居民医疗保险应填“否”。',
      reviewerSays: '职工医保与居民医保同时参加。',
    },
    {
      id: 'S64',
      kind: 'soft',
      findsWhen: ". = 'no' and not(selected(${emp_insurance}, 'medical'))",
      says: '职工和居民医疗保险都没有参加，请核实并说明原因。',
      reviewerSays: '没有任何医疗保险。',
    },
    {
      id: 'Y08',
      kind: 'soft',
      findsWhen: ". = 'no' and ${prev.res_medical} = 'yes' and not(selected(${emp_insurance}, 'medical'))",
      says: '上年参加了居民医疗保险，今年填“否”，请核实。',
      reviewerSays: '居民医保由参加变为未参加。',
    },
  ],
}

export const resMedicalSubsidy: Item = {
  key: 'res_medical_subsidy',
  number: '',
  label: '是否享受医疗保险个人缴费补贴',
  type: 'yn',
  askedWhen: "${res_medical} = 'yes'",
  required: true,
  plain: { yes: '政府给您的医疗保险费有补贴。', no: '您的医疗保险费没有补贴。' },
  checks: [
    {
      id: 'S65',
      kind: 'soft',
      findsWhen: ". = 'no' and (${severe} or selected(${relief}, 'dibao'))",
      says: '重度残疾人和低保对象一般有医保缴费补贴，请核实缴费记录。',
      reviewerSays: '重度或低保而无医保缴费补贴。',
    },
  ],
}
