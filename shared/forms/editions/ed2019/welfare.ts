import type { Check, Item } from '../../edition'

const onRelief = "(selected(${relief}, 'dibao') or selected(${relief}, 'tekun'))"
const both = "(selected(., 'living') or selected(., 'nursing'))"

/** 4.3: two places read the rule of 特困供养 in opposite ways, so it is a locality switch; the state's own reading is the default. */
const tekunRules: readonly Check[] = [
  {
    id: 'R28-exclude',
    kind: 'soft',
    findsWhen: `\${setting.tekun_subsidy_rule} = 'exclude' and selected(\${relief}, 'tekun') and ${both}`,
    says: '享受特困供养的一般不再发困难残疾人生活补贴和重度残疾人护理补贴，请核实。',
    reviewerSays: '特困供养与两项补贴同时享受。',
    ref: '4.3',
  },
  {
    id: 'R28-force',
    kind: 'hard',
    findsWhen:
      "${setting.tekun_subsidy_rule} = 'force_care' and selected(${relief}, 'tekun') and not(selected(., 'nursing'))",
    says: '本地规定特困供养对象享受重度残疾人护理补贴，请选上这一项。',
    reviewerSays: '特困供养而未选护理补贴。',
    ref: '4.3',
  },
]

const doubts: readonly Check[] = [
  {
    id: 'S67',
    kind: 'soft',
    findsWhen: "selected(${relief}, 'dibao') and not(selected(., 'living'))",
    says: '低保家庭的残疾人一般有困难残疾人生活补贴，请核实是不是漏了。',
    reviewerSays: '低保而无困难残疾人生活补贴。',
  },
  {
    id: 'S68',
    kind: 'soft',
    findsWhen:
      "${severe} and not(selected(., 'nursing')) and not(${setting.tekun_subsidy_rule} = 'exclude' and selected(${relief}, 'tekun'))",
    says: '一、二级残疾人一般有重度残疾人护理补贴，请核实是不是漏了。',
    reviewerSays: '重度而无护理补贴。',
  },
  {
    id: 'Y09',
    kind: 'soft',
    findsWhen:
      "${means_unchanged} and ((selected(${prev.welfare}, 'living') and not(selected(., 'living'))) or (selected(${prev.welfare}, 'nursing') and not(selected(., 'nursing'))))",
    says: '上年享受的补贴今年没有了，收入和等级又没有变，请核实是什么时候、为什么停的。',
    reviewerSays: '两项补贴中断，收入、等级未变。',
  },
]

/** 题R28, with what 其他福利补贴 is. */
export const welfare: readonly Item[] = [
  {
    key: 'welfare',
    number: '题R28',
    label: '过去一年内社会福利补贴情况',
    type: 'multi',
    options: [
      { key: 'living', code: 1, label: '困难残疾人生活补贴' },
      {
        key: 'nursing',
        code: 2,
        label: '重度残疾人护理补贴',
        offeredWhen:
          "${severe} or ${setting.nursing_subsidy_extended} or (${setting.tekun_subsidy_rule} = 'force_care' and selected(${relief}, 'tekun'))",
      },
      { key: 'other', code: 3, label: '其他福利补贴' },
      { key: 'none', code: 4, label: '无', none: true, plain: '过去一年，您没有得到过福利补贴。' },
    ],
    required: true,
    plain: '过去一年，您得到过的补贴：{answer}。',
    checks: [
      {
        id: 'H27',
        kind: 'hard',
        findsWhen: `\${setting.relief_needs_welfare} and ${onRelief} and selected(., 'none')`,
        says: '享受低保或特困供养的，本地要求选出享受的福利补贴，不能选“无”。',
        reviewerSays: '低保或特困而福利补贴填无。',
      },
      ...tekunRules,
      ...doubts,
    ],
  },
  {
    key: 'other_welfare',
    number: '题R28-3',
    label: '其他福利补贴',
    type: 'multi',
    options: [
      { key: 'fuel', code: 1, label: '机动轮椅车燃油补贴' },
      { key: 'old_age', code: 2, label: '高龄津贴' },
      { key: 'orphan', code: 3, label: '孤儿、困境儿童补贴' },
      { key: 'home_care', code: 4, label: '居家养老补贴' },
      { key: 'other', code: 5, label: '其他' },
    ],
    askedWhen: "selected(${welfare}, 'other')",
    required: true,
    requiredId: 'H30',
    requiredSays: '选了其他福利补贴，请选出是哪一种。',
    plain: '您得到的其他补贴：{answer}。',
    checks: [
      {
        id: 'S69',
        kind: 'soft',
        findsWhen: "selected(., 'fuel') and ${dtype} != 'limb' and ${dtype} != 'multiple'",
        says: '机动轮椅车燃油补贴一般发给肢体残疾人，请核实。',
        reviewerSays: '非肢体残疾而有燃油补贴。',
      },
    ],
  },
]
