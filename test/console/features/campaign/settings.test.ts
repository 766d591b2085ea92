import { settingText, shownSettings } from '../../../../console/src/features/campaign/settings'
import { messages } from '../../../../console/src/messages.zh'
import { switchNames } from '../../../../console/src/switch-names.en'
import { localitySwitches } from '../../../../shared/campaigns/locality-switches'
import { defaultSettings, ownKeys } from '../../../../shared/campaigns/settings'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { ed2026 } from '../../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../../shared/forms/editions/ed2026/modules'
import { extended } from '../../../../shared/forms/extended'

const words = messages.campaign
const dateText = (iso: string) => iso.replaceAll('-', '/')
const rule = { level: 'county', document: '望残联〔2026〕8号', date: '2026-03-01' }
const campaign = {
  ...{ campaignId: '990001-2026', name: '', county: '990001', countyName: '', year: 2026 },
  ...{ edition: '', editionId: 'ed2019' },
  settings: { 'locality.pension_age_least': { value: 50, ...rule } },
  inForce: { ...defaultSettings(2026), localities: { pension_age_least: 50 } },
  switches: localitySwitches({ content: ed2019 }).map((slot) => ({ ...slot, options: slot.options?.slice() })),
}
const shown = (name: string) => shownSettings(campaign, words).find((setting) => setting.name === name)

describe('a setting in words', () => {
  it.each([
    ['date', '2026-09-30', '2026/09/30'],
    ['share', 0.9, '90%'],
    ['share', 0.945, '94.5%'],
    ['share', 0.29, '29%'],
    ['switch', true, '是'],
    ['switch', false, '否'],
    ['choice', 'normal', '正常登记人数'],
    ['choice', 'newer', 'newer'],
    ['whole', 14, '14'],
    ['number', 0.5, '0.5'],
    ['share', undefined, '—'],
  ] as const)('of kind %s and value %j', (kind, value, text) => {
    expect(settingText({ kind, value, choices: { normal: '正常登记人数' } }, words, dateText)).toBe(text)
  })

  it('exists for every setting there is, with the limits of its number beside it', () => {
    const own = shownSettings(campaign, words).filter(({ key }) => !key.startsWith('locality.'))
    expect(own.map(({ key }) => key)).toEqual(ownKeys)
    expect(own.filter(({ name }) => !name)).toEqual([])
    expect(shown('入户率目标')?.hint).toBe('50% 到 100%。百分数。')
    expect(shown('领取退休金的最低年龄')?.hint).toBe('40 到 70。整数。')
    expect(shown('标准时点之前采集的要不要复核')?.choices).toHaveProperty('off')
  })
})

describe('the switches of a campaign’s forms', () => {
  it('stand each by itself, with its authority, or with what holds where nobody set it', () => {
    expect(shown('领取退休金的最低年龄')).toMatchObject({
      key: 'locality.pension_age_least',
      kind: 'whole',
      value: 50,
      setting: rule,
    })
    expect(shown('特困人员的补贴规定')).toMatchObject({ kind: 'choice', value: 'exclude', setting: undefined })
    expect(shown('护理补贴已扩大范围')).toMatchObject({ kind: 'switch', value: false })
  })

  it('have a name in Chinese and in English, whatever the form', () => {
    const editions = [ed2019, ed2026Modules.reduce(extended, ed2026)]
    const keys = editions.flatMap((content) => localitySwitches({ content }).map(({ key }) => key))
    expect(keys.filter((key) => words.switches[key] === undefined)).toEqual([])
    expect(keys.filter((key) => switchNames[key] === undefined)).toEqual([])
  })
})
