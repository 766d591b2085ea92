import { StorageFailure, type StorageFailureReason } from '../../platform/stores'
import type { Draft } from './draft'

export type SavingState = 'saved' | 'saving' | StorageFailureReason

/** Saves the newest draft, skipping those overtaken while another is being written. */
export interface Saver<Value = Draft> {
  save(draft: Value): void
  state(): SavingState
  onState(listener: () => void): () => void
  /** Resolves when nothing is left to write, or writing failed. */
  settled(): Promise<SavingState>
}

export function createSaver<Value = Draft>(write: (draft: Value) => Promise<void>): Saver<Value> {
  let state: SavingState = 'saved'
  let next: Value | undefined
  let running: Promise<SavingState> | undefined
  const listeners = new Set<() => void>()
  const become = (now: SavingState) => {
    state = now
    for (const listener of listeners) listener()
  }

  async function drain(): Promise<SavingState> {
    for (let draft = next; draft; draft = next) {
      next = undefined
      const failure = await attempt(write, draft)
      if (failure) {
        // Kept for the next try: the screen says that this answer is not yet on the phone.
        next ??= draft
        running = undefined
        become(failure)
        return failure
      }
    }
    running = undefined
    become('saved')
    return 'saved'
  }

  return {
    save(draft) {
      next = draft
      become('saving')
      running ??= drain()
    },
    state: () => state,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: () => running ?? Promise.resolve(state),
  }
}

async function attempt<Value>(
  write: (draft: Value) => Promise<void>,
  draft: Value,
): Promise<StorageFailureReason | undefined> {
  try {
    await write(draft)
    return undefined
  } catch (error) {
    if (error instanceof StorageFailure) return error.reason
    throw error
  }
}
