/** Is this minute (UTC) one of the schedule's? */
type Matches = (minute: Date) => boolean

/**
 * The last time in (after, until] at which the schedule wanted to run; undefined if there was none.
 * `cron(minutes hours day-of-month month day-of-week year)` and `rate(n unit)` as EventBridge spells them, in UTC.
 */
export function lastDue(expression: string, after: number, until: number): number | undefined {
  const period = ratePeriod(expression)
  if (period !== undefined)
    return until - after >= period ? after + Math.floor((until - after) / period) * period : undefined

  const isDue = cronMatches(expression)
  const oldest = Math.max(after, until - longestAbsence)
  for (let minute = until - (until % minuteMilliseconds); minute > oldest; minute -= minuteMilliseconds) {
    if (isDue(new Date(minute))) return minute
  }
  return undefined
}

const minuteMilliseconds = 60_000
// Somebody may start the machine again after a season; a run from before is nobody's need any more.
const longestAbsence = 31 * 24 * 60 * minuteMilliseconds

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

function ratePeriod(expression: string): number | undefined {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  return count === undefined ? undefined : Number(count) * (units[unit] ?? Number.NaN)
}

function cronMatches(expression: string): Matches {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1]?.split(' ') ?? []
  if (fields.length !== 6) throw new Error(`${expression} is not a schedule the runner knows`)
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields
  const tests: readonly Matches[] = [
    fieldMatches(minute, 0, 59, (date) => date.getUTCMinutes()),
    fieldMatches(hour, 0, 23, (date) => date.getUTCHours()),
    fieldMatches(day, 1, 31, (date) => date.getUTCDate()),
    fieldMatches(numbered(month, months, 1), 1, 12, (date) => date.getUTCMonth() + 1),
    fieldMatches(numbered(weekday, weekdays, 1), 1, 7, (date) => date.getUTCDay() + 1),
    fieldMatches(year, 1970, 2199, (date) => date.getUTCFullYear()),
  ]
  return (date) => tests.every((test) => test(date))
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const numbered = (field: string, names: readonly string[], first: number): string =>
  field.replace(/[A-Z]{3}/g, (name) => String(names.indexOf(name) + first))

function fieldMatches(field: string, lowest: number, highest: number, partOf: (date: Date) => number): Matches {
  if (field === '*' || field === '?') return () => true
  if (!/^[\d*,/-]+$/.test(field)) throw new Error(`the runner does not know the schedule field ${field}`)
  const wanted = new Set(field.split(',').flatMap((part) => valuesOf(part, lowest, highest)))
  return (date) => wanted.has(partOf(date))
}

/** `5`, `5-9` or `5/15` (from 5, every 15): every value the part stands for. */
function valuesOf(part: string, lowest: number, highest: number): readonly number[] {
  const [range = '', step] = part.split('/')
  const [from, to] = range === '*' ? [lowest, highest] : range.split('-').map(Number)
  const first = from ?? lowest
  const last = to ?? (step === undefined ? first : highest)
  const every = Number(step ?? 1)
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every)
}
