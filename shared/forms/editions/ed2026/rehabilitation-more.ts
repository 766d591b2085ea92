import type { Item } from '../../edition'
import { featuresByType } from './features'
import { moduleOf } from './module'

const disabilityCause: Item = {
  key: 'disability_cause',
  number: 'O1',
  label: '致残原因',
  type: 'one',
  options: [
    { key: 'hereditary', code: 1, label: '遗传', plain: '您的残疾是家里遗传的。' },
    { key: 'congenital', code: 2, label: '先天或发育障碍', plain: '您出生时或小时候发育时就有残疾。' },
    { key: 'disease', code: 3, label: '疾病', plain: '您的残疾是生病引起的。' },
    { key: 'injury', code: 4, label: '意外、外伤', plain: '您的残疾是意外受伤引起的。' },
    { key: 'poisoning', code: 5, label: '药物中毒', plain: '您的残疾是用药受了伤害引起的。' },
    { key: 'ageing', code: 6, label: '老年退行性', plain: '您的残疾是年纪大了慢慢有的。' },
    { key: 'other', code: 7, label: '其他', plain: '您的残疾有别的原因。' },
    { key: 'unknown', code: 8, label: '不明', plain: '您的残疾是怎么来的，还不清楚。' },
  ],
  required: true,
  plain: '您的残疾是因为：{answer}。',
}

const selfCare: Item = {
  key: 'self_care',
  number: 'O2',
  label: '生活自理能力',
  type: 'one',
  options: [
    { key: 'full', code: 1, label: '完全自理', plain: '吃饭、穿衣、上厕所，您都能自己做。' },
    { key: 'partial', code: 2, label: '部分自理', plain: '吃饭、穿衣、上厕所，有的事要别人帮您。' },
    { key: 'unable', code: 3, label: '完全不能自理', plain: '吃饭、穿衣、上厕所，都要别人帮您。' },
  ],
  required: true,
  plain: '您照顾自己的情况：{answer}。',
  checks: [
    {
      id: 'S20',
      kind: 'soft',
      findsWhen: ". = 'full' and ${grade} = 1 and (${has_limb} or ${has_mental})",
      says: '一级肢体或精神残疾很少能完全自理，请看看本人的生活再核实。',
      reviewerSays: '一级肢体、精神残疾而完全自理。',
    },
    {
      id: 'S71',
      kind: 'soft',
      findsWhen: ". = 'unable' and ${care_need} = 'none'",
      says: '生活完全不能自理，却没有托养需求，请再问一问家人并介绍托养服务。',
      reviewerSays: '完全不能自理而无托养需求。',
    },
  ],
}

const childRescue: Item = {
  key: 'child_rescue',
  number: 'G16',
  label: '残疾儿童康复救助项目',
  type: 'multi',
  options: [
    { key: 'surgery', code: 1, label: '手术' },
    { key: 'aid', code: 2, label: '辅助器具' },
    { key: 'training', code: 3, label: '康复训练' },
    { key: 'none', code: 4, label: '无', none: true, plain: '您没有得到过儿童康复救助。' },
  ],
  askedWhen: '${age} <= 18',
  required: true,
  plain: '您得到过的儿童康复救助：{answer}。',
  checks: [
    {
      id: 'S84',
      kind: 'soft',
      findsWhen:
        "selected(., 'none') and ${age} <= ${setting.child_rescue_age_most} and ${rehab_need} != '' and not(selected(${rehab_need}, 'none'))",
      says: '孩子需要康复服务，却没有得到救助项目，请向家长说明怎样申请并写明情况。',
      reviewerSays: '有康复需求的儿童未得到救助项目。',
    },
  ],
}

/** 1.1 and 1.6: what the disability is like, and help for children. */
export const rehabilitationMore = moduleOf(
  {
    key: 'rehabilitation_more',
    title: '残疾状况与儿童康复',
    groups: [
      {
        key: 'rehabilitation_more',
        title: '残疾状况与儿童康复',
        askedWhen: '${normal}',
        items: [disabilityCause, selfCare, ...featuresByType, childRescue],
      },
    ],
  },
  // The state's minimum; many places go further.
  { settings: [{ key: 'child_rescue_age_most', type: 'int', otherwise: 6 }] },
)
