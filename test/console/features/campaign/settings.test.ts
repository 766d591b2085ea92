import { localitiesOf, settingKinds, settingText } from '../../../../console/src/features/campaign/settings'
import { defaultSettings } from '../../../../shared/campaigns/settings'

const words = {
  yes: '是',
  no: '否',
  denominators: { due: '应登记人数', normal: '正常登记人数' },
  reconfirmations: { required: '要复核', off: '不复核' },
}
const dateText = (iso: string) => iso.replaceAll('-', '/')

describe('a setting in words', () => {
  it.each([
    ['date', '2026-09-30', '2026/09/30'],
    ['share', 0.9, '90%'],
    ['share', 0.945, '94.5%'],
    ['share', 0.29, '29%'],
    ['switch', true, '是'],
    ['switch', false, '否'],
    ['denominator', 'normal', '正常登记人数'],
    ['reconfirmation', 'off', '不复核'],
    ['whole', 14, '14'],
    ['localities', { pays_by_card: true, limit: 3 }, 'pays_by_card = true；limit = 3'],
    ['localities', {}, '—'],
    ['share', undefined, '—'],
  ] as const)('of kind %s and value %j', (kind, value, text) => {
    expect(settingText(kind, value, words, dateText)).toBe(text)
  })

  it('exists for every setting there is', () => {
    expect(Object.keys(settingKinds).sort()).toEqual(Object.keys(defaultSettings(2026)).sort())
  })
})

describe('locality switches as lines', () => {
  it('are read with their types', () => {
    expect(localitiesOf('a = true\n\n b= 3.5 \nc =甲 乙\nd=-1')).toEqual({ a: true, b: 3.5, c: '甲 乙', d: -1 })
    expect(localitiesOf('')).toEqual({})
  })

  it.each(['a', '= 3', '9a = 1', 'a = ', '名称 = 1'])('are refused whole when a line is no pair: %s', (line) => {
    expect(localitiesOf(`fine = 1\n${line}`)).toBeUndefined()
  })
})
