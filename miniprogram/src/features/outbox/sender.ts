import type { Outbox } from './outbox'
import { type PassOutcome, type SendProgress, sendAll } from './send-all'
import type { Ways } from './send-entry'

export interface SenderState {
  readonly sending: boolean
  readonly progress: SendProgress
  /** Of the last pass; none yet since the app opened. */
  readonly ended?: PassOutcome
}

/** The one place that sends: who asks while a pass is running gets that pass. */
export interface Sender {
  /** Never rejects. */
  send(): Promise<PassOutcome>
  stop(): void
  state(): SenderState
  onChange(listener: () => void): () => void
}

export function createSender(outbox: Outbox, ways: Ways): Sender {
  let state: SenderState = { sending: false, progress: { sent: 0, total: 0 } }
  let running: Promise<PassOutcome> | undefined
  let stopped = false
  const listeners = new Set<() => void>()
  const become = (next: SenderState) => {
    state = next
    for (const listener of listeners) listener()
  }

  async function pass(): Promise<PassOutcome> {
    stopped = false
    become({ ...state, sending: true })
    const ended = await sendAll(outbox, ways, {
      onProgress: (progress) => become({ ...state, progress }),
      isStopped: () => stopped,
    }).catch(notKept)
    running = undefined
    become({ ...state, sending: false, ended })
    return ended
  }

  return {
    send: () => {
      running ??= pass()
      return running
    },
    stop: () => {
      stopped = true
    },
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Nothing went missing: an entry leaves the outbox only after its receipt was kept. */
const notKept = (): PassOutcome => 'notKept'
