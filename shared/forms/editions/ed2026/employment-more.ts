import type { Item } from '../../edition'
import { moduleOf } from './module'

const vocationalCertificate: readonly Item[] = [
  {
    key: 'voc_cert',
    number: 'G12',
    label: '是否获得职业资格证书',
    type: 'yn',
    required: true,
    plain: { yes: '您有职业资格证书。', no: '您没有职业资格证书。' },
  },
  {
    key: 'voc_cert_type',
    number: 'G13',
    label: '职业资格证书类型',
    type: 'multi',
    options: [
      { key: 'driver', code: 1, label: '汽车驾驶员' },
      { key: 'massage', code: 2, label: '保健（盲人）按摩师' },
      { key: 'cook', code: 3, label: '中式烹调师、面点师' },
      { key: 'beauty', code: 4, label: '美容师、美发师' },
      { key: 'garment', code: 5, label: '缝纫、服装制作工' },
      { key: 'repair', code: 6, label: '电工、家用电器维修工' },
      { key: 'computer', code: 7, label: '计算机操作、电子商务' },
      { key: 'housekeeping', code: 8, label: '家政、养老护理' },
      { key: 'craft', code: 9, label: '手工艺制作' },
      { key: 'other', code: 10, label: '其他' },
    ],
    askedWhen: "${voc_cert} = 'yes'",
    required: true,
    requiredSays: '有职业资格证书的，请选证书的类型。',
    plain: '您有这样的证书：{answer}。',
    checks: [
      {
        id: 'S58',
        kind: 'soft',
        findsWhen: "selected(., 'driver') and ${has_vision} and ${severe}",
        says: '一、二级视力残疾一般不能驾驶汽车，请看证书核实。',
        reviewerSays: '重度视力残疾而持汽车驾驶员证书。',
      },
    ],
  },
  {
    key: 'driving_class',
    number: 'G13',
    label: '准驾车型',
    type: 'multi',
    options: [
      { key: 'large', code: 1, label: '大中型客车、货车（A、B类）' },
      { key: 'c1', code: 2, label: '小型汽车（C1）' },
      { key: 'c2', code: 3, label: '小型自动挡汽车（C2）' },
      { key: 'c5', code: 4, label: '残疾人专用小型自动挡载客汽车（C5）' },
      { key: 'motorcycle', code: 5, label: '摩托车（D、E、F类）' },
      { key: 'other', code: 6, label: '其他' },
    ],
    askedWhen: "selected(${voc_cert_type}, 'driver')",
    required: true,
    plain: '您可以开：{answer}。',
  },
]

/** S59 in words of this edition, which has no 题R17: who runs a business has work. */
const ownBusiness: Item = {
  key: 'own_business',
  number: 'G14',
  label: '创办实体情况',
  type: 'multi',
  options: [
    { key: 'sole_trader', code: 1, label: '个体工商户', plain: '您自己开店、摆摊，是个体户。' },
    { key: 'company', code: 2, label: '企业', plain: '您自己办了企业。' },
    { key: 'cooperative', code: 3, label: '农民专业合作社', plain: '您自己办了农民合作社。' },
    { key: 'family_farm', code: 4, label: '家庭农场', plain: '您自己办了家庭农场。' },
    { key: 'online_shop', code: 5, label: '网店', plain: '您自己开了网店。' },
    { key: 'other', code: 6, label: '其他', plain: '您自己办了别的生意。' },
    { key: 'none', code: 7, label: '无', none: true, plain: '您没有自己开店、办厂或办合作社。' },
  ],
  required: true,
  plain: '您自己办了：{answer}。',
  checks: [
    {
      id: 'S59',
      kind: 'soft',
      findsWhen: "not(selected(., 'none')) and ${employed} = 'no'",
      says: '自己办了实体，就业又填“否”，请核实是不是还在经营。',
      reviewerSays: '创办实体而填未就业。',
    },
  ],
}

/** 1.4 */
export const employmentMore = moduleOf({
  key: 'employment_more',
  title: '技能与创业',
  groups: [
    {
      key: 'employment_more',
      title: '技能与创业',
      askedWhen: '${normal} and ${working_age}',
      items: [...vocationalCertificate, ownBusiness],
    },
  ],
})
