import { areDaysPlausible } from '../../../shared/registrations/attempt-days'
import { recordAttempt } from '../../../shared/registrations/record-attempt'
import { commandId, context, inSituation, outcomeOf } from './cases'

const today = '2026-10-08'

it.each([
  ['nothing said', {}, true],
  ['today', { on: today }, true],
  ['a year ago', { on: '2025-10-08' }, true],
  ['more than a year ago', { on: '2025-10-07' }, false],
  ['tomorrow', { on: '2026-10-09' }, false],
  ['agreed for the same day', { nextOn: today }, true],
  ['agreed for a day before the contact', { nextOn: '2026-10-07' }, false],
  ['agreed between the contact and now', { on: '2026-10-01', nextOn: '2026-10-05' }, true],
  ['agreed for a year later', { nextOn: '2027-10-08' }, true],
  ['agreed for the year 2206', { nextOn: '2206-10-10' }, false],
])('days of a contact: %s', (_, days, plausible) => {
  expect(areDaysPlausible(days, { written: today, today })).toBe(plausible)
})

const recorded = (more: object) =>
  recordAttempt(
    inSituation('rostered'),
    { commandId, attemptedAt: '2026-10-01T08:00:00.000Z', method: 'home', result: 'postponed', ...more },
    context('collector'),
  )

it('a contact keeps its day, its note and the next day agreed', () => {
  const more = { on: '2026-09-30', note: '周末才回来', nextOn: '2026-10-03' }
  expect(recorded(more)).toEqual([
    expect.objectContaining({ type: 'attempt.recorded', at: '2026-10-01T08:00:00.000Z', ...more }),
  ])
})

it('a contact without them is stored as before', () => {
  expect(recorded({})).toEqual([
    {
      ...{ type: 'attempt.recorded', at: '2026-10-01T08:00:00.000Z' },
      ...{ by: 'collector', method: 'home', result: 'postponed' },
    },
  ])
})

it('a contact in the year 2206 is refused', () => {
  expect(outcomeOf(() => recorded({ nextOn: '2206-10-03' }))).toBe('attempt.implausibleDays')
})
