import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Compacted, CompactOrder, Store, StoreAddresses, StoreOrder } from './store-process'

export interface StoreChild {
  readonly addresses: StoreAddresses
  readonly ended: Promise<void>
  compact(until: number): Promise<Compacted>
  stop(): Promise<void>
}

/** One process with the storage engines. Rejects when they do not start; the process has then said why. */
export async function startChild(order: StoreOrder): Promise<StoreChild> {
  const child = fork(new URL('./store.mjs', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.send(order)
  const addresses = await addressesOf(child)
  return {
    addresses,
    ended,
    compact: (until) => compactedBy(child, until),
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** Deaths closer together than this count as one trouble. */
const calmMilliseconds = 60_000
const mostDeaths = 5

/** Starts the engines again on the same ports when they die, a little later each time; gives up when it does not help. */
export function keepAlive(
  first: StoreChild,
  order: StoreOrder,
  say: (line: string) => void,
): Pick<Store, 'ended' | 'compact' | 'stop'> {
  let current = first
  let isStopping = false

  const watch = async (): Promise<void> => {
    for (let deaths = 0; ; ) {
      const begun = Date.now()
      await current.ended
      if (isStopping) return
      deaths = Date.now() - begun > calmMilliseconds ? 1 : deaths + 1
      const next = await revived(order, deaths, say)
      if (!next) return
      current = next
      if (isStopping) return current.stop()
    }
  }

  const ended = watch()
  return {
    ended,
    compact: (until) => current.compact(until),
    async stop() {
      isStopping = true
      await current.stop()
    },
  }
}

async function revived(
  order: StoreOrder,
  deaths: number,
  say: (line: string) => void,
): Promise<StoreChild | undefined> {
  for (let tries = deaths; tries <= mostDeaths; tries += 1) {
    say(`The storage engines ended unexpectedly; they are started again (${tries} of ${mostDeaths}).`)
    await pause(250 * 2 ** (tries - 1))
    const child = await startChild(order).catch((error: Error) => say(error.message))
    if (child) return child
  }
  return undefined
}

function compactedBy(child: ChildProcess, until: number): Promise<Compacted> {
  const order: CompactOrder = { until }
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Compacted))
    child.once('exit', () => reject(new Error('The storage engines ended meanwhile.')))
    child.send(order)
  })
}

function addressesOf(child: ChildProcess): Promise<StoreAddresses> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as StoreAddresses))
    child.once('exit', (code) => reject(new Error(`The storage engines did not start (${code}); see above.`)))
  })
}
