import fc from 'fast-check'
import { minutesBetween, secondsBetween } from '../../shared/instants'

const instant = fc.date({ min: new Date('1950-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })

it('seconds and minutes between two instants are those of the calendar', () => {
  fc.assert(
    fc.property(instant, instant, (from, to) => {
      const milliseconds = to.getTime() - from.getTime()
      expect(secondsBetween(from.toISOString(), to.toISOString())).toBeCloseTo(milliseconds / 1000, 2)
      expect(minutesBetween(from.toISOString(), to.toISOString())).toBeCloseTo(milliseconds / 60_000, 3)
    }),
  )
})

it.each([
  ['2026-10-02T01:00Z', '2026-10-02T01:01Z', 60],
  ['2026-10-02T01:00:30Z', '2026-10-02T01:00:31Z', 1],
  ['2026-10-02T01:00:30.25Z', '2026-10-02T01:00:30.5Z', 0.25],
])('seconds may be left out, whole or broken: %s to %s', (from, to, seconds) => {
  expect(secondsBetween(from, to)).toBeCloseTo(seconds, 3)
})
