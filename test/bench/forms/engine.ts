import type { Answer } from '../../../shared/forms/edition'

export interface BenchRecord {
  readonly facts: Readonly<Record<string, unknown>>
  readonly answers: Readonly<Record<string, Answer>>
}

/** ODK's engine takes a record in later; the others at once. */
type Later<Result> = Result | Promise<Result>

/** A form engine under measurement, told of the same rules. */
export interface PeerEngine {
  readonly name: string
  /** Keys of the questions with something wrong. */
  failing(record: BenchRecord): Later<readonly string[]>
  /** A form filled with a record; the function changes one answer and lets the engine look again. */
  open(record: BenchRecord): Later<(key: string, answer: Answer) => unknown>
}
