import { problem } from '../../shared/problems'
import type { HttpEvent } from './http'
import { readJson } from './read-json'

export const bodyLimitBytes = 1024 * 1024

type Sent = Pick<HttpEvent, 'body' | 'isBase64Encoded' | 'headers'>

export interface ReadBody {
  readonly bytes: Uint8Array
  /** Undefined when nothing was sent. */
  readonly value: unknown
}

/** The bytes exactly as they were sent, and what they say. */
export function readBody({ body = '', isBase64Encoded, headers = {} }: Sent): ReadBody {
  // Base64 is a third longer than what it carries; anything over that is too large without looking.
  if (body.length > bodyLimitBytes * 1.4) throw tooLarge()
  const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : Buffer.from(body, 'utf8')
  if (bytes.length > bodyLimitBytes) throw tooLarge()
  if (bytes.length === 0) return { bytes, value: undefined }

  if (!isPlainJson(headers)) throw problem('request.unsupportedType')
  const json = readJson(textOf(bytes))
  if (!json) throw notJson()
  return { bytes, value: json.value }
}

const tooLarge = () => problem('request.tooLarge', { limitBytes: bodyLimitBytes })
const notJson = () => problem('request.invalid', { part: 'body', issues: ['json'] })

function isPlainJson(headers: HttpEvent['headers']): boolean {
  const encoding = headers['content-encoding'] ?? 'identity'
  return (
    encoding === 'identity' && /^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(headers['content-type'] ?? '')
  )
}

/** A replacement character means that somebody before us could not read the bytes, so their hash is not ours. */
function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!text.includes('\ufffd')) return text
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw notJson()
}
