import type { Request } from '../../../../miniprogram/src/api/ask'
import { withQuery } from '../../../../miniprogram/src/platform/addresses'
import type { OutgoingUpload, RequestOutcome, UploadOutcome } from '../../../../miniprogram/src/platform/outcomes'
import type { BlobStore } from '../../../../miniprogram/src/platform/stores'
import type { Network } from '../../scenario'
import { eventually } from '../eventually'

/** A way to the real server that can fail, or do everything and lose the answer. */
export interface Line extends Network {
  readonly request: Request
  isUp(): boolean
  onRecovery(listener: () => Promise<void>): void
  uploadFrom(blobs: BlobStore): (outgoing: OutgoingUpload) => Promise<UploadOutcome>
}

const unreachable = { kind: 'unreachable' } as const

export function lineTo(url: string): Line {
  let isUp = true
  let loses = false
  let lost = 0
  const listeners: (() => Promise<void>)[] = []
  return {
    isUp: () => isUp,
    onRecovery: (listener) => void listeners.push(listener),
    async request(outgoing) {
      if (!isUp) return unreachable
      const outcome = await exchanged(url, outgoing)
      if (!loses || !outgoing.path.endsWith('/interviews')) return outcome
      loses = false
      lost++
      return unreachable
    },
    uploadFrom: (blobs) => (outgoing) => (isUp ? uploaded(blobs, outgoing) : Promise.resolve(unreachable)),
    async fails() {
      isUp = false
    },
    async recovers(how) {
      const wasUp = isUp
      isUp = true
      loses = how?.losing === 'theReceipt'
      if (!wasUp) for (const listener of listeners) await listener()
    },
    hasLostTheReceipt: () => eventually(async () => lost > 0 || 'no receipt was lost'),
  }
}

const exchanged: (url: string, outgoing: Parameters<Request>[0]) => Promise<RequestOutcome> = async (
  url,
  { method, path, headers, body },
) => {
  const answer = await fetch(`${url}/api${withQuery(path, {})}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body }),
  }).catch(() => undefined)
  const text = await answer?.text().catch(() => undefined)
  if (!answer || text === undefined) return unreachable
  return { kind: 'answered', status: answer.status, headers: Object.fromEntries(answer.headers), body: text }
}

async function uploaded(blobs: BlobStore, { url, fields, blobKey }: OutgoingUpload): Promise<UploadOutcome> {
  const bytes = await blobs.getBlob(blobKey)
  if (!bytes) return { kind: 'missing' }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }))
  const answer = await fetch(url, { method: 'POST', body: form }).catch(() => undefined)
  if (!answer) return unreachable
  return answer.ok ? { kind: 'stored' } : { kind: 'refused', status: answer.status }
}
