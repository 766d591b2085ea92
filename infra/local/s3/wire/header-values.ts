import { S3Error } from '../s3-error'

/** Text a stranger chose, made safe to stand in a header: control characters are refused, the rest goes as UTF-8. */
export function headerValue(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new S3Error('InvalidArgument', 'A header value contains control characters.')
  return /^[\u0020-\u00ff]*$/.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}

/** User metadata beyond ASCII travels as S3 sends it: an RFC 2047 encoded word. */
export function metadataValue(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text
  return `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`
}

export function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)
}

export function unquote(eTag: string): string {
  return eTag.trim().replace(/^"|"$/g, '')
}
