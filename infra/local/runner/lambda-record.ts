import type { StreamRecord } from './stream-pages'

/** A stream record in the JSON that Lambda hands to a function: bytes as base64, the time in seconds. */
export interface LambdaRecord {
  readonly eventID: string
  readonly eventSourceARN: string
  readonly dynamodb: { readonly SequenceNumber: string; readonly [field: string]: unknown }
  readonly [field: string]: unknown
}

const made = new WeakMap<StreamRecord, LambdaRecord>()

/** Made once for all who follow the stream. */
export function lambdaRecord(record: StreamRecord, eventSourceARN: string, awsRegion: string): LambdaRecord {
  const known = made.get(record) ?? newRecord(record, eventSourceARN, awsRegion)
  made.set(record, known)
  return known
}

function newRecord(record: StreamRecord, eventSourceARN: string, awsRegion: string): LambdaRecord {
  const { ApproximateCreationDateTime, ...change } = record.dynamodb
  const seconds = ApproximateCreationDateTime && Math.floor(ApproximateCreationDateTime.getTime() / 1000)
  return {
    eventID: record.eventID ?? change.SequenceNumber,
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion,
    eventSourceARN,
    dynamodb: { ...(plain(change) as typeof change), ApproximateCreationDateTime: seconds },
    ...(record.userIdentity && {
      userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId },
    }),
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(known.map(([name, field]) => [name, plain(field)]))
}
