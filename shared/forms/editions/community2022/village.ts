import type { Check, Group } from '../../edition'

/** Compared in tenths, so that exactly 30 % is not more because of how numbers are kept. */
const changedMuch = (item: string, what: string): Check => ({
  id: 'V03',
  kind: 'soft',
  findsWhen: `\${prev.${item}} > 0 and (. * 10 > \${prev.${item}} * 13 or . * 10 < \${prev.${item}} * 7)`,
  says: `${what}比上年变动超过30%，请核实；确实如此请写明原因。`,
  reviewerSays: `${what}比上年变动超过30%。`,
  ref: 'v_pop v_households',
})

/** What it is and how large. */
export const village: Group = {
  key: 'village',
  title: '基本情况',
  items: [
    {
      key: 'v_region',
      label: '村（社区）代码',
      type: 'region',
      given: true,
      required: true,
      checks: [
        {
          id: 'V01',
          kind: 'hard',
          findsWhen: "substr(., 9) = '000'",
          says: '社区登记表要填到村（社区）一级，请选到村（社区）再填。',
          reviewerSays: '区划代码不到村（社区）级。',
          ref: 'v_region',
        },
      ],
    },
    {
      key: 'v_kind',
      label: '类型',
      type: 'one',
      options: [
        { key: 'village', code: 1, label: '村' },
        { key: 'community', code: 2, label: '社区（居委会）' },
        { key: 'other', code: 3, label: '其他' },
      ],
      required: true,
      checks: [
        {
          id: 'V02',
          kind: 'hard',
          findsWhen:
            "(. = 'village' and not(${code_of_village})) or (. = 'community' and not(${code_of_community})) or (. = 'other' and (${code_of_village} or ${code_of_community}))",
          says: '类型与区划代码不符：居委会是001到199，村委会是200到399，请改正。',
          reviewerSays: '类型与区划代码段不符。',
          ref: 'v_kind',
        },
      ],
    },
    {
      key: 'v_urban_class',
      label: '城乡分类',
      type: 'one',
      options: [
        { key: 'main_city', code: 111, label: '主城区' },
        { key: 'city_fringe', code: 112, label: '城乡结合区' },
        { key: 'town_centre', code: 121, label: '镇中心区' },
        { key: 'town_fringe', code: 122, label: '镇乡结合区' },
        { key: 'special_area', code: 123, label: '特殊区域' },
        { key: 'township_centre', code: 210, label: '乡中心区' },
        { key: 'countryside', code: 220, label: '村庄' },
      ],
      required: true,
    },
    {
      key: 'v_pop',
      label: '常住人口',
      type: 'int',
      min: 0,
      max: 999999,
      checks: [changedMuch('v_pop', '常住人口')],
    },
    {
      key: 'v_households',
      label: '户数',
      type: 'int',
      min: 0,
      max: 999999,
      checks: [changedMuch('v_households', '户数')],
    },
  ],
}
