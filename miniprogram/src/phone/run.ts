import { StorageFailure, type StorageFailureReason } from '../platform/stores'

/** What could not be done, for the screen to say. `other`: nothing of the phone's store; a mistake of ours, mostly. */
export type TroubleReason = StorageFailureReason | 'other'

export interface Trouble {
  readonly reason: TroubleReason
  again(): void
}

let trouble: Trouble | undefined
const listeners = new Set<() => void>()

function become(next: Trouble | undefined): void {
  if (next === trouble) return
  trouble = next
  for (const listener of listeners) listener()
}

export const reasonOf = (error: unknown): TroubleReason => (error instanceof StorageFailure ? error.reason : 'other')

/**
 * Does what a tap or an event asks for. Nobody waits for it, so a failure is told here: the page that is open says it, and
 * offers the same again. A promise is awaited, returned or given to `run`; a test refuses any other.
 */
export function run(work: () => unknown): void {
  attempt(work).catch((error) => become({ reason: reasonOf(error), again: () => again(work) }))
}

const attempt = async (work: () => unknown): Promise<unknown> => work()

function again(work: () => unknown): void {
  become(undefined)
  run(work)
}

export const currentTrouble = (): Trouble | undefined => trouble

/** A new page begins without the trouble of the one before. */
export const forgetTrouble = (): void => become(undefined)

/** Returns what stops listening. */
export function onTrouble(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
