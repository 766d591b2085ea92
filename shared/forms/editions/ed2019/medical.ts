import type { Group, Item } from '../../edition'
import { familyDoctor, rehabGot, rehabNeed } from '../common/medical'
import { numbered } from '../common/numbered'
import { rehabNeedLists } from '../common/rehabilitation'

/** 题R32–题R34: other illness within two weeks (H29). */
const illness: readonly Item[] = [
  {
    key: 'illness_2w',
    number: '题R32',
    label: '除残疾外，过去两周内是否患有其他疾病',
    type: 'yn',
    required: true,
    plain: { yes: '过去两周，您得过别的病。', no: '过去两周，您没有得过别的病。' },
  },
  {
    key: 'treated_2w',
    number: '题R33',
    label: '过去两周内是否已就诊或治疗',
    type: 'yn',
    askedWhen: "${illness_2w} = 'yes'",
    required: true,
    requiredId: 'H29',
    requiredSays: '过去两周内患过病的，请回答是否看过病。',
    plain: { yes: '这个病您看过医生了。', no: '这个病您没有看医生。' },
  },
  {
    key: 'untreated_reason',
    number: '题R34',
    label: '未就诊或治疗原因',
    type: 'multi',
    options: [
      { key: 'mild', code: 1, label: '自感病轻' },
      { key: 'poverty', code: 2, label: '经济困难' },
      { key: 'access', code: 3, label: '就医不便' },
      { key: 'nobody', code: 4, label: '无人陪护' },
      { key: 'other', code: 5, label: '其他' },
    ],
    askedWhen: "${treated_2w} = 'no'",
    required: true,
    requiredId: 'H29',
    requiredSays: '没有就诊或治疗的，请至少选一个原因。',
    plain: '您没有看医生，因为：{answer}。',
  },
]

const rehabNotReason: Item = {
  key: 'rehab_not_reason',
  number: '题R36',
  label: '未得到康复服务的原因',
  type: 'multi',
  options: [
    { key: 'poverty', code: 1, label: '经济困难' },
    { key: 'no_provider', code: 2, label: '当地无服务机构' },
    { key: 'unaware', code: 3, label: '不了解信息' },
    { key: 'other', code: 4, label: '其他' },
  ],
  askedWhen: "selected(${rehab_got}, 'none')",
  required: true,
  requiredId: 'H29',
  requiredSays: '没有得到康复服务的，请至少选一个原因。',
  plain: '您没有得到康复服务，因为：{answer}。',
  checks: [
    {
      id: 'S81',
      kind: 'soft',
      findsWhen: "selected(${rehab_need}, 'none')",
      says: '填了没有得到康复服务的原因，又不需要服务，请核实需求。',
      reviewerSays: '有未得到康复的原因而无需求。',
    },
  ],
}

/** 1.6 基本医疗与康复 */
export const medical: Group = {
  key: 'medical',
  title: '医疗与康复',
  askedWhen: '${normal}',
  items: [
    ...numbered('题R31', familyDoctor),
    ...illness,
    ...numbered('题R35', rehabGot),
    rehabNotReason,
    ...numbered('题R37', rehabNeed, ...rehabNeedLists),
  ],
}
