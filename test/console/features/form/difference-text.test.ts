import { missingOffices } from '../../../../console/src/features/form/approvals'
import { differenceRows } from '../../../../console/src/features/form/difference-text'
import { messages } from '../../../../console/src/messages.zh'
import { diffEditions } from '../../../../shared/forms/diff-editions'
import { ed2016 } from '../../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../../../shared/forms/editions/ed2026/ed2026'

const editions = [ed2016, ed2018, ed2019, ed2022, ed2026]
const pairs = editions.flatMap((before) => editions.map((after) => [before.key, after.key, { before, after }] as const))

describe.each(pairs)('what is different between %s and %s', (_, __, both) => {
  const rows = differenceRows(both, diffEditions(both.before, both.after), messages)

  it('is said in words, on both sides, and never in the language of conditions', () => {
    expect(rows.length > 0).toBe(both.before !== both.after)
    for (const { what, before, after } of rows) {
      expect([before, after].every((side) => side !== '')).toBe(true)
      expect(before + after).not.toMatch(/\$\{|undefined|\[object/)
      expect(what).not.toMatch(/undefined/)
    }
  })
})

describe('what is still missing of the approvals', () => {
  const word = { document: '虚残〔2026〕1号', date: '2026-08-01' }

  it('is named in the order in which they are asked', () => {
    expect(missingOffices({ approvals: {} })).toEqual(['province', 'state', 'statistics'])
    expect(missingOffices({ approvals: { province: word } })).toEqual(['state', 'statistics'])
    expect(missingOffices({ approvals: { province: word, state: word, statistics: word } })).toEqual([])
  })
})
