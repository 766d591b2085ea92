import type { Edition } from '../../../shared/forms/edition'
import { conditionLabels } from '../../../shared/forms/editions/common/known-labels.zh'
import { community2022 } from '../../../shared/forms/editions/community2022/community2022'
import { ed2016 } from '../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../shared/forms/editions/ed2026/modules'
import { extended } from '../../../shared/forms/extended'
import { sayCondition } from '../../../shared/forms/say-condition'

const whole = ed2026Modules.reduce(extended, ed2026)
const editions: readonly Edition[] = [ed2016, ed2018, ed2019, ed2022, whole, community2022]

describe('a condition in words', () => {
  it.each([
    ["${age} >= 16 and ${employed} = 'yes'", '“年龄”不小于16，并且“是否就业”是“是”'],
    ["${status_code} != '' and not(${normal})", '“登记结果”填了，并且不是“正常登记的人”'],
    ['${normal} and (${severe} or ${age} < 18)', '是“正常登记的人”，并且（是“一、二级残疾人”，或者“年龄”小于18）'],
    ["not(${edu_level} = 'never')", '“受教育程度”不是“从未上过学”（没填也算）'],
    ["selected(${relief}, 'dibao')", '“过去一年内社会救助及住房改善情况”选了“最低生活保障”'],
    ["not(selected(${relief}, 'dibao'))", '“过去一年内社会救助及住房改善情况”没有选“最低生活保障”'],
    ['not(${has_vision} or ${has_hearing})', '不是（是“有视力残疾的人”，或者是“有听力残疾的人”）'],
    ['${phone_of_collector}', '“手机号是采集员的”属实'],
    ['not(${phone_of_collector})', '“手机号是采集员的”不属实'],
    ["${number_state} != 'valid'", '“残疾人证号的核验结果”不是“有效”'],
    ['${phone_shared_by} > ${setting.phone_shared_most}', '“用同一手机号的人数”大于本地设置“同一手机号最多可用的人数”'],
    ['${ref_date} < ${today}', '“登记标准时点”早于“今天的日期”'],
    ['unchanged()', '每一题都与上年相同'],
  ])('%s', (text, sentence) => {
    expect(sayCondition(ed2022, text)).toBe(sentence)
  })

  it.each([
    ['sex', '. != ${number_sex}', '本题与“证号中的性别”不同'],
    ['edu_level', 'rank(.) < rank(${prev.edu_level})', '本题低于上年的“受教育程度”'],
    ['types', 'count-selected(.) < 2', '本题选的个数小于2'],
    ['phone_mobile', "starts-with(., '1') and string-length(.) = 11", '本题以“1”开头，并且本题的字数等于11'],
    ['v_region', "substr(., 9) = '000'", '本题的第10位以后是“000”'],
  ])('of %s itself: %s', (self, text, sentence) => {
    expect(sayCondition(ed2022, text, self)).toBe(sentence)
  })

  it('says in full what a local form names like one of ours', () => {
    const local: Edition = { ...ed2022, calculations: [{ key: 'severe', is: '${grade} = 1' }] }
    expect(sayCondition(local, '${severe}')).toBe('（“残疾等级”等于1）')
  })
})

describe.each(editions.map((edition) => [edition.key, edition] as const))('every expression of %s', (_, edition) => {
  it('is said in Chinese words, without a name or an operator of the language', () => {
    const sentences = expressionsOf(edition).map(([text, self]) => sayCondition(edition, text, self))
    expect(sentences.length).toBeGreaterThan(20)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\p{Script=Han}/u)
      expect(sentence).not.toMatch(/\$\{|[<>=]|undefined|“[a-z_]+”|[a-z]+（/)
    }
  })
})

it('names conditions that some edition has, and no other', () => {
  const written = new Set(editions.flatMap(({ calculations }) => calculations.map(({ is }) => is)))
  expect(Object.keys(conditionLabels).filter((is) => !written.has(is))).toEqual([])
})

function expressionsOf({ groups, calculations }: Edition): readonly (readonly [string, string?])[] {
  const ofItems = groups.flatMap(({ items }) =>
    items.flatMap(({ key, askedWhen, required, options = [], checks = [] }) =>
      [
        askedWhen,
        typeof required === 'string' ? required : undefined,
        ...options.map(({ offeredWhen }) => offeredWhen),
        ...checks.map(({ findsWhen }) => findsWhen),
      ].flatMap((text) => (text === undefined ? [] : [[text, key] as const])),
    ),
  )
  const ofGroups = groups.flatMap(({ askedWhen }) => (askedWhen === undefined ? [] : [[askedWhen] as const]))
  return [...ofItems, ...ofGroups, ...calculations.map(({ is }) => [is] as const)]
}
