import { knownRange } from '../../../shared/campaigns/locality-ranges'
import { localitySwitches } from '../../../shared/campaigns/locality-switches'
import { ruleOfSwitch } from '../../../shared/campaigns/setting-named'
import { isLooser, isOfKind, isWithin, type SettingRule } from '../../../shared/campaigns/setting-rule'
import { defaultSettings, ownKeys, settingTable } from '../../../shared/campaigns/settings'
import { disagreeing } from '../../../shared/campaigns/settings-together'
import { ed2016 } from '../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../shared/forms/editions/ed2026/modules'
import { extended } from '../../../shared/forms/extended'

const editions = [ed2016, ed2018, ed2019, ed2022, ed2026Modules.reduce(extended, ed2026)]
const slots = editions.flatMap((content) => localitySwitches({ content }))

describe('the table of settings', () => {
  it('has for each a default that is of its kind, in its range, and in peace with the others', () => {
    for (const key of ownKeys) {
      const rule: SettingRule = settingTable[key]
      expect([key, isOfKind(rule, rule.otherwise(2026)), isWithin(rule, rule.otherwise(2026), 2026)]).toEqual([
        ...[key, true, true],
      ])
      expect(disagreeing(defaultSettings(2026), slots, key)).toBeUndefined()
    }
  })

  it('has a range for every number of the published forms, and its default lies in it', () => {
    const numbers = slots.filter(({ type }) => type === 'int' || type === 'dec')
    expect(numbers.filter(({ key }) => knownRange(key) === undefined)).toEqual([])
    for (const slot of numbers) {
      expect([slot.key, isWithin(ruleOfSwitch(slot), slot.otherwise, 2026)]).toEqual([slot.key, true])
      expect(disagreeing(defaultSettings(2026), slots, `locality.${slot.key}`)).toBeUndefined()
    }
  })
})

describe('what a lower level may do with the word of a higher one', () => {
  it.each<[keyof typeof settingTable, unknown, unknown, boolean]>([
    ['referenceDate', '2026-10-01', '2026-09-30', true],
    ['referenceDate', '2026-09-30', '2026-09-30', false],
    ['visitRateTarget', 0.9, 0.96, true],
    ['visitRateTarget', 1, 0.96, false],
    ['collectionTo', '2026-11-01', '2026-12-01', false],
    ['collectionTo', '2026-12-31', '2026-12-01', true],
    ['photoRequired', false, true, true],
    ['photoRequired', true, false, false],
    ['visitRateCountsMetElsewhere', true, false, true],
    ['reconfirmation', 'off', 'required', true],
    ['reconfirmation', 'required', 'off', false],
  ])('%s = %j under %j: loosened %s', (key, value, above, looser) => {
    expect(isLooser(settingTable[key], value, above)).toBe(looser)
  })
})
