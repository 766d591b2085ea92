/** Days since 0000-03-01 of an ISO date or instant; by arithmetic, since time zones and clocks stay outside. */
export function dayOf(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const shifted = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear
}

/** Minutes since 0000-03-01 of an ISO instant in UTC. */
export const minuteOf = (instant: string): number =>
  dayOf(instant) * 1440 + Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))

const secondOf = (instant: string): number =>
  minuteOf(instant) * 60 + (Number(/^:(\d\d(?:\.\d+)?)/.exec(instant.slice(16))?.[1] ?? 0) || 0)

/** Of two ISO instants in UTC; negative when the second is the earlier one. */
export const secondsBetween = (from: string, to: string): number => secondOf(to) - secondOf(from)

export const minutesBetween = (from: string, to: string): number => secondsBetween(from, to) / 60
