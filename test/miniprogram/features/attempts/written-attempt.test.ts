import { writtenAttempt } from '../../../../miniprogram/src/features/attempts/written-attempt'

const now = '2026-10-07T17:00:00.000Z'
const written = { on: '2026-10-08', method: 'home', result: 'absent', note: ' ', nextOn: '' }

it('sends only what there is to say: today in Beijing goes without saying', () => {
  expect(writtenAttempt(written, now)).toEqual({ attemptedAt: now, method: 'home', result: 'absent' })
})

it('sends an earlier day, a note and the next day', () => {
  const more = { on: '2026-10-01', note: '周末才回来', nextOn: '2026-10-10' }
  expect(writtenAttempt({ ...written, ...more }, now)).toEqual({
    ...{ attemptedAt: now, method: 'home', result: 'absent' },
    ...more,
  })
})

it.each([
  ['choose', { on: '2026-10-08', note: '', nextOn: '' }],
  ['days', { ...written, on: '' }],
  ['days', { ...written, on: '2026-10-09' }],
  ['days', { ...written, nextOn: '2026-10-07' }],
])('asks for what is not right yet: %s', (missing, attempt) => {
  expect(writtenAttempt(attempt, now)).toBe(missing)
})
