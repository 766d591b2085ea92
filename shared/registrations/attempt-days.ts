/** Beijing dates of one try to reach a person. */
export interface AttemptDays {
  /** The day it was made; absent: the day it was written down. */
  readonly on?: string | undefined
  /** The day agreed for the next try. */
  readonly nextOn?: string | undefined
}

interface Around {
  /** The day it was written down, by the phone's clock. */
  readonly written: string
  /** The day of the decision. */
  readonly today: string
}

/** A try lies in the past year, the next one in the year after it: anything else was mistyped. */
export function areDaysPlausible({ on, nextOn }: AttemptDays, { written, today }: Around): boolean {
  if (on !== undefined && (on > today || on < yearsFrom(today, -1))) return false
  const made = on ?? written
  return nextOn === undefined || (nextOn >= made && nextOn <= yearsFrom(made, 1))
}

/** The same day of another year; compared as text, 29 February needs no care. */
export const yearsFrom = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
