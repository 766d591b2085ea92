import type { Engine } from '../operation'
import type { Upload } from '../store/model'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Ends the multipart uploads which nobody completed in the time their bucket's lifecycle gives them. */
export function abortAbandonedUploads({ store, clock }: Pick<Engine, 'store' | 'clock'>): void {
  const uploads = [...store.state.uploads.values()].map(({ upload }) => upload)
  for (const upload of uploads) {
    if (clock() > deadlineOf(upload, store)) store.append({ record: 'uploadRemoved', uploadId: upload.uploadId })
  }
}

function deadlineOf({ bucket, key, startedAt }: Upload, { state }: Engine['store']): number {
  const rules = state.buckets.get(bucket)?.settings.abortUploads ?? []
  const days = rules.filter(({ prefix }) => key.startsWith(prefix)).map((rule) => rule.days)
  return Date.parse(startedAt) + Math.min(...days) * dayMilliseconds
}
