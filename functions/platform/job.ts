import type { EventBridgeEvent } from 'aws-lambda'
import { log } from './log'

/** What S3 tells EventBridge of a new object. */
export interface StoredObject {
  readonly bucket: { readonly name: string }
  readonly object: { readonly key: string; readonly size: number; readonly etag?: string }
}

/** Started by an event or the time, at least once. What it throws is tried again, then goes to the dead letters. */
export const job =
  <Event>(run: (event: Event) => Promise<void>) =>
  async (event: Event): Promise<void> => {
    await run(event).catch((error: unknown) => {
      log.error('job failed', { error })
      throw error
    })
  }

/** A job for each object that reached the store. */
export const objectJob = (run: (object: { readonly key: string; readonly bytes: number }) => Promise<void>) =>
  job<EventBridgeEvent<'Object Created', StoredObject>>(({ detail: { object } }) =>
    run({ key: object.key, bytes: object.size }),
  )

/** A job at a time: the scheduled instant, ISO UTC, not the one at which it really runs. */
export const timedJob = (run: (at: string) => Promise<void>) =>
  job<Pick<EventBridgeEvent<'Scheduled Event', unknown>, 'time'>>(({ time }) => run(time))
