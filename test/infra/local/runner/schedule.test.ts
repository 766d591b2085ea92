import { lastDue } from '../../../../infra/local/runner/schedule'

const at = (text: string) => Date.parse(text)
const due = (expression: string, after: string, until: string) => {
  const found = lastDue(expression, at(after), at(until))
  return found && new Date(found).toISOString()
}

it.each([
  ['cron(0 17 * * ? *)', '2026-09-30T16:59:00Z', '2026-09-30T17:00:05Z', '2026-09-30T17:00:00.000Z'],
  ['cron(0 17 * * ? *)', '2026-09-30T17:00:00Z', '2026-10-01T16:59:59Z', undefined],
  ['cron(0 17 * * ? *)', '2026-09-20T17:00:00Z', '2026-09-30T03:00:00Z', '2026-09-29T17:00:00.000Z'],
  ['cron(0/15 * * * ? *)', '2026-01-01T00:00:00Z', '2026-01-01T00:44:00Z', '2026-01-01T00:30:00.000Z'],
  ['cron(30 1 ? * MON-FRI *)', '2026-11-20T02:00:00Z', '2026-11-22T12:00:00Z', undefined],
  ['cron(30 1 ? * MON-FRI *)', '2026-11-20T02:00:00Z', '2026-11-23T01:30:00Z', '2026-11-23T01:30:00.000Z'],
  ['cron(0 0 1 JAN,JUL ? 2026)', '2026-06-20T00:00:00Z', '2026-07-05T00:00:00Z', '2026-07-01T00:00:00.000Z'],
  ['rate(5 minutes)', '2026-01-01T00:00:00Z', '2026-01-01T00:04:59Z', undefined],
  ['rate(5 minutes)', '2026-01-01T00:00:00Z', '2026-01-01T00:12:00Z', '2026-01-01T00:10:00.000Z'],
])('%s after %s until %s: %s', (expression, after, until, expected) => {
  expect(due(expression, after, until)).toBe(expected)
})

it.each(['cron(0 17 * *)', 'cron(0 17 L * ? *)', 'at noon'])('refuses what it does not know: %s', (expression) => {
  expect(() => lastDue(expression, 0, 60_000)).toThrow(/does not know|knows/)
})
