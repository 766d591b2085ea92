import { en } from '../../../miniprogram/src/messages.en'
import { zh } from '../../../miniprogram/src/messages.zh'

it.each([
  ['2026-10-08T15:59:59.000Z', '2026年10月8日', '2026-10-08'],
  ['2026-10-08T16:00:00.000Z', '2026年10月9日', '2026-10-09'],
  ['2026-12-31T23:30:00.000Z', '2027年1月1日', '2027-01-01'],
  ['2026-10-08', '2026年10月8日', '2026-10-08'],
])('%s is %s, as the calendar on the wall in Beijing has it', (iso, chinese, english) => {
  expect(zh.date(iso)).toBe(chinese)
  expect(en.date(iso)).toBe(english)
})
