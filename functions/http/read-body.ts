import { problem } from '../../shared/problems'
import type { HttpEvent } from './http'
import { readJson } from './read-json'

export const bodyLimitBytes = 1024 * 1024

type Sent = Pick<HttpEvent, 'body' | 'isBase64Encoded' | 'headers'>

export interface ReadBody {
  readonly bytes: Buffer
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

/** A replacement character stands for bytes that were no text, here or on the way to us: then their hash is not ours. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (text.includes('\ufffd')) throw notJson()
  return text
}
