import type { Item } from '../../edition'

export const familyDoctor: Item = {
  key: 'family_doctor',
  number: '',
  label: '个人或家庭是否签订家庭医生服务协议',
  type: 'yn',
  required: true,
  plain: { yes: '您家签了家庭医生。', no: '您家没有签家庭医生。' },
}

export const rehabGot: Item = {
  key: 'rehab_got',
  number: '',
  label: '针对自身残疾，过去一年内是否得到过以下服务',
  type: 'multi',
  options: [
    { key: 'surgery', code: 1, label: '手术' },
    { key: 'medicine', code: 2, label: '药物' },
    { key: 'training', code: 3, label: '功能训练' },
    { key: 'aid', code: 4, label: '辅助器具' },
    { key: 'nursing', code: 5, label: '护理' },
    { key: 'none', code: 6, label: '未得到', none: true, plain: '过去一年，您没有得到过康复服务。' },
  ],
  required: true,
  plain: '过去一年，您得到过的康复服务：{answer}。',
  checks: [
    {
      id: 'S101',
      kind: 'soft',
      findsWhen: "selected(., 'aid') and selected(${rehab_need}, 'aid')",
      says: '过去一年已得到辅助器具，现在又需要，请核实是否更换或另一种。',
      reviewerSays: '已得到辅具又有辅具需求。',
    },
    {
      id: 'S103',
      kind: 'soft',
      findsWhen:
        "${has_mental} and not(selected(., 'medicine')) and ${rehab_need} != '' and not(selected(${rehab_need}, 'medicine'))",
      says: '精神残疾，没有得到药物也不需要药物，请核实是否在服药。',
      reviewerSays: '精神残疾无用药也无用药需求。',
    },
    {
      id: 'S104',
      kind: 'soft',
      findsWhen: "${age} <= 6 and selected(., 'none') and selected(${rehab_need}, 'none')",
      says: '6岁以下儿童没有得到康复服务，也没有需求，请向家长核实并介绍救助政策。',
      reviewerSays: '0—6岁儿童无康复服务也无需求。',
    },
  ],
}

export const rehabNeed: Item = {
  key: 'rehab_need',
  number: '',
  label: '针对自身残疾，目前是否还需要以下服务',
  type: 'multi',
  options: [
    { key: 'surgery', code: 1, label: '手术' },
    { key: 'medicine', code: 2, label: '药物' },
    { key: 'training', code: 3, label: '功能训练' },
    { key: 'aid', code: 4, label: '辅助器具' },
    { key: 'nursing', code: 5, label: '护理' },
    { key: 'none', code: 6, label: '无', none: true, plain: '您现在不需要康复服务。' },
  ],
  required: true,
  plain: '您还需要的康复服务：{answer}。',
  checks: [
    {
      id: 'S82',
      kind: 'soft',
      findsWhen:
        "not(selected(., 'none')) and not(selected(., 'nursing')) and not(selected(., 'surgery') and (${has_vision} or ${has_hearing} or ${has_limb})) and not(selected(., 'medicine') and ${has_mental}) and not(selected(., 'training') and ${has_training}) and not(selected(., 'aid') and ${has_aid})",
      says: '所选的需求与本人的残疾类别都不相关，请核实。',
      reviewerSays: '康复需求均不属于本人残疾类别。',
    },
    {
      id: 'H30',
      kind: 'hard',
      findsWhen:
        "selected(., 'training') and ${has_training} and ${train_vision} = '' and ${train_hearing} = '' and ${train_limb} = '' and ${train_intellect} = '' and ${train_mental} = ''",
      says: '选了功能训练，请在后面选出需要哪一种训练。',
      reviewerSays: '选功能训练而未选具体项目。',
    },
    {
      id: 'H30-4',
      kind: 'hard',
      findsWhen:
        "selected(., 'aid') and ${has_aid} and ${aid_vision} = '' and ${aid_hearing} = '' and ${aid_speech} = '' and ${aid_limb} = '' and ${aid_intellect} = ''",
      says: '选了辅助器具，请在后面选出需要哪一种器具。',
      reviewerSays: '选辅助器具而未选具体器具。',
      ref: 'H30',
    },
  ],
}
