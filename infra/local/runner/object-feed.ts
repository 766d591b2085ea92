import { get } from 'node:http'
import { signedHeaders } from '../signature/sign-request'
import { pause } from './bell'
import type { Engines } from './engines'

/** An object that was stored, as the S3 engine numbers and remembers it. */
export interface StoredObject {
  readonly n: number
  readonly bucket: string
  readonly key: string
  readonly size: number
  readonly eTag: string
  readonly versionId?: string
  readonly eventName: string
  readonly eventTime: string
}

export interface ObjectFeed {
  /** What was stored after the given number, in order; empty if nothing was. */
  after(n: number): Promise<readonly StoredObject[]>
  /** Resolves when there may be something after the number, when the signal says stop, or after a while. */
  arrival(n: number, signal: AbortSignal): Promise<void>
}

interface Question {
  readonly address: URL
  readonly headers: Readonly<Record<string, string>>
}

const patienceSeconds = 20

/** The embedded engine's own feed. Another S3 has none: there the events are the cloud's business. */
export function openObjectFeed({ s3, region, credentials }: Engines): ObjectFeed {
  const signer = { region, credentials, service: 's3' }
  const question = (n: number, wait: number): Question => {
    const address = new URL(`${s3}/_events?after=${n}&wait=${wait}`)
    return { address, headers: signedHeaders({ address }, signer, Date.now()) }
  }
  return {
    async after(n) {
      const { address, headers } = question(n, 0)
      const answer = await fetch(address, { headers })
      if (!answer.ok) throw new Error(`the S3 engine answers ${answer.status} to the question for its events`)
      const { events } = (await answer.json()) as { readonly events: readonly StoredObject[] }
      return events
    },
    async arrival(n, signal) {
      const isHeard = await hear(question(n, patienceSeconds), signal)
      // An engine that is gone is reported by the next look.
      if (!isHeard) await pause(1_000, signal)
    },
  }
}

/** Waits for the answer, whatever it says; false if there was none. A connection of its own, closed with the signal. */
function hear({ address, headers }: Question, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const question = get(address, { agent: false, signal, headers }, (answer) => {
      answer.resume().once('close', () => resolve(true))
    })
    question.once('error', () => resolve(false))
  })
}

export interface EventPlace {
  readonly account: string
  readonly region: string
  readonly bucketArn: (bucket: string) => string
}

/** What EventBridge makes of it: source `aws.s3`, the key as it is and not encoded. */
export function objectEvent(object: StoredObject, place: EventPlace): unknown {
  const isCreated = object.eventName.includes('ObjectCreated')
  return {
    version: '0',
    // The same event keeps its id however often it is delivered.
    id: `${object.bucket}-${object.n}`,
    'detail-type': isCreated ? 'Object Created' : 'Object Deleted',
    source: 'aws.s3',
    account: place.account,
    time: object.eventTime,
    region: place.region,
    resources: [place.bucketArn(object.bucket)],
    detail: {
      version: '0',
      bucket: { name: object.bucket },
      object: {
        key: object.key,
        size: object.size,
        etag: object.eTag.replaceAll('"', ''),
        ...(object.versionId !== undefined && { 'version-id': object.versionId }),
        sequencer: object.n.toString(16).padStart(16, '0'),
      },
      reason: object.eventName.split(':').at(-1),
    },
  }
}
