import type { Trouble } from '../runner/troubles'
import { healthOf } from './store-health'
import type { StoreAddresses } from './store-process'

/** Anybody may ask for the health, as often as she likes. */
const askAgainMilliseconds = 1_000

/** The troubles of the engines that run here, for everybody: without the place of the data folder. */
export function engineTroubles(own: StoreAddresses, folder: string): () => Promise<readonly Trouble[]> {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<readonly Trouble[]> = Promise.resolve([])
  return () => {
    if (Date.now() - askedAt < askAgainMilliseconds) return answer
    askedAt = Date.now()
    answer = ask(own, folder)
    return answer
  }
}

async function ask(own: StoreAddresses, folder: string): Promise<readonly Trouble[]> {
  const { dynamodb, s3 } = await healthOf(own)
  const engines = [['dynamodb', dynamodb] as const, ['s3', s3] as const]
  return engines.flatMap(([part, health]) =>
    !health || health.isWell ? [] : [{ part, reason: health.trouble.replaceAll(folder, '…') }],
  )
}
