import { StorageFailure, type StorageFailureReason } from '../../platform/stores'
import type { Draft } from './draft'

export type SavingState = 'saved' | 'saving' | StorageFailureReason

/** Saves the newest draft, skipping those overtaken while another is being written. */
export interface Saver<Value = Draft> {
  save(draft: Value): void
  state(): SavingState
  /** The phone had been emptied in this sitting, and was given back what this screen holds. */
  wasRestored(): boolean
  onState(listener: () => void): () => void
  /** Resolves when nothing is left to write, or writing failed. Never rejects. */
  settled(): Promise<SavingState>
}

type Write<Value> = (draft: Value) => Promise<unknown>

export function createSaver<Value = Draft>(write: Write<Value>): Saver<Value> {
  let state: SavingState = 'saved'
  let next: Value | undefined
  let running: Promise<SavingState> | undefined
  let restored = false
  const listeners = new Set<() => void>()
  const become = (now: SavingState) => {
    state = now
    for (const listener of listeners) listener()
  }

  async function drain(): Promise<SavingState> {
    for (let draft = next; draft; draft = next) {
      next = undefined
      const outcome = await attempt(write, draft)
      if (outcome === 'restored') restored = true
      else if (outcome !== 'saved') {
        // Kept for the next try: the screen says that this answer is not yet on the phone.
        next ??= draft
        running = undefined
        become(outcome)
        return outcome
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
    wasRestored: () => restored,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: () => running ?? Promise.resolve(state),
  }
}

async function attempt<Value>(write: Write<Value>, draft: Value): Promise<'saved' | 'restored' | StorageFailureReason> {
  try {
    return (await write(draft)) === 'restored' ? 'restored' : 'saved'
  } catch (error) {
    // Of whatever class it is: an answer that is not on the phone is said so, and may be saved again.
    return error instanceof StorageFailure ? error.reason : 'unavailable'
  }
}
