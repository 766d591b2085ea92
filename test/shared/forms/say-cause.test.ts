import { factLabels, settingLabels } from '../../../shared/forms/editions/common/known-labels.zh'
import { community2022 } from '../../../shared/forms/editions/community2022/community2022'
import { ed2016 } from '../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../shared/forms/editions/ed2026/modules'
import type { Cause } from '../../../shared/forms/explanation'
import { sayCause } from '../../../shared/forms/say-cause'

const say = (name: string, kind: Cause['kind'], value: Cause['value']) => sayCause(ed2022, { name, kind, value })

describe('a cause in words', () => {
  it.each([
    ['employed', 'answer', 'no', '“是否就业”答的是“否”'],
    ['relief', 'answer', ['dibao', 'medical'], '“过去一年内社会救助及住房改善情况”答的是“最低生活保障”“医疗救助”'],
    ['household_disabled_count', 'answer', 2, '“家庭残疾人数”答的是2'],
    ['death_date', 'answer', '2022-09-01', '“死亡日期”答的是“2022年9月1日”'],
    ['death_date', 'answer', '2022-9', '“死亡日期”答的是“2022-9”'],
    ['employed', 'answer', undefined, '“是否就业”还没有回答'],
    ['employed', 'answer', 'maybe', '“是否就业”答的是“maybe”'],
    ['age', 'given', 15, '“年龄”是15'],
    ['dtype', 'given', 'limb', '“残疾类别”是“肢体残疾”'],
    ['age', 'given', undefined, '“年龄”不详'],
    ['phone_of_collector', 'fact', true, '“手机号是采集员的”：是'],
    ['number_sex', 'fact', 'female', '“证号中的性别”是“女”'],
    ['number_changed', 'fact', 'no', '“证号与上年不同”是“否”'],
    ['household_disagrees', 'fact', ['hukou', 'housing'], '“同户各人填得不一致的内容”是“户口性质”“住房”'],
    ['today', 'fact', '2022-10-01', '“今天的日期”是“2022年10月1日”'],
    ['distance_km', 'fact', undefined, '“定位离村（社区）的公里数”不详'],
    ['setting.pension_age_least', 'setting', 45, '本地设置“领取退休金的最低年龄”是45'],
    ['setting.photo_required', 'setting', true, '本地设置“入户须拍照”：是'],
    ['prev.edu_level', 'prior', 'primary', '上年“受教育程度”答的是“小学”'],
    ['prev.edu_level', 'prior', undefined, '“受教育程度”没有上年的回答'],
    ['a_new_fact', 'fact', 3, '“a_new_fact”是3'],
  ] as const)('%s (%s) %j', (name, kind, value, sentence) => {
    expect(say(name, kind, value)).toBe(sentence)
  })
})

describe('the names of what is known', () => {
  const editions = [ed2016, ed2018, ed2019, ed2022, ed2026, ...ed2026Modules, community2022]

  it.each([
    ['facts', factLabels],
    ['settings', settingLabels],
  ] as const)('are there for all %s of all editions, options included, and for no other', (part, labels) => {
    const slots = editions.flatMap((edition) => edition[part])
    for (const { key, options } of slots) {
      expect(labels[key]?.label).toMatch(/\p{Script=Han}/u)
      expect(Object.keys(labels[key]?.options ?? {})).toEqual(options ?? [])
    }
    expect(Object.keys(labels).filter((key) => !slots.some((slot) => slot.key === key))).toEqual([])
  })
})
