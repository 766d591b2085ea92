/** All dates are Beijing dates: nobody asks the machine's time zone. */
const beijing = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(instant: string): Readonly<Record<string, string>> | undefined {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return undefined
  return Object.fromEntries(beijing.formatToParts(at).map(({ type, value }) => [type, value]))
}

/** 2026年9月30日, of an instant or a calendar date. */
export function formatDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateOf(text.slice(0, 4), text.slice(5, 7), text.slice(8))
  const parts = partsOf(text)
  return parts ? dateOf(parts.year, parts.month, parts.day) : text
}

/** 2026年9月30日 09:05 */
export function formatInstant(instant: string): string {
  const parts = partsOf(instant)
  return parts ? `${formatDate(instant)} ${parts.hour}:${parts.minute}` : instant
}

const dateOf = (year = '', month = '', day = ''): string => `${year}年${Number(month)}月${Number(day)}日`

export const formatCount = (count: number): string => count.toLocaleString('en-US')

export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/**
 * One decimal, and never rounded to what is not true: 9,999 of 10,000 is 99.9 %, not 100 %, and 1 of 10,000 is 0.1 %.
 * Undefined when there is nobody to count.
 */
export function percentOf({ numerator, denominator }: Share): number | undefined {
  if (denominator === 0) return undefined
  const rounded = Math.round((numerator / denominator) * 1000) / 10
  if (numerator < denominator && rounded >= 100) return 99.9
  if (numerator > 0 && rounded <= 0) return 0.1
  return rounded
}

/** `96.4%`, or a dash when there is nobody to count. */
export function formatPercent(share: Share): string {
  const percent = percentOf(share)
  return percent === undefined ? '—' : `${percent.toFixed(1)}%`
}

/** `96.4% (54/56)`: a rate is never a bare number. */
export const formatRate = (share: Share): string =>
  `${formatPercent(share)} (${formatCount(share.numerator)}/${formatCount(share.denominator)})`

/** The lowest first: where work is needed. Where nobody is counted there is no rate: last. */
export const byShare = (one: Share, other: Share): number =>
  (shareOf(one) ?? 2) - (shareOf(other) ?? 2) || other.denominator - one.denominator

const shareOf = ({ numerator, denominator }: Share): number | undefined =>
  denominator === 0 ? undefined : numerator / denominator
