import { percentEncode, percentEncodePath } from './percent-encoding'

export interface Canonical {
  readonly method: string
  /** Decoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly signedHeaders: readonly string[]
  readonly payload: string
}

/** The text both sides hash: whatever it leaves out, the signature does not protect. */
export function canonicalRequest({ method, path, query, headers, signedHeaders, payload }: Canonical): string {
  const canonicalHeaders = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`)
  return [
    method,
    percentEncodePath(path),
    canonicalQuery(query),
    canonicalHeaders.join(''),
    signedHeaders.join(';'),
    payload,
  ].join('\n')
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .sort((left, right) => compareText(left, right))
    .join('&')
}

/** By code unit; a locale would order the same characters differently from machine to machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
