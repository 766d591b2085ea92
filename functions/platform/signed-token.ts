import { type KeyObject, sign, verify } from 'node:crypto'

const longestToken = 4096

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A compact JWS (RFC 7515) with EdDSA, the only algorithm there is here. */
export function signToken(header: Readonly<Record<string, string>>, claims: unknown, key: KeyObject): string {
  const signed = `${encoded({ alg: 'EdDSA', ...header })}.${encoded(claims)}`
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
}

export interface OpenedToken {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/** What a token says, if this key signed it. Keys and addresses in its header are not looked at (B49, B50). */
export function openToken(token: string, key: KeyObject): OpenedToken | undefined {
  const [, head, body, signature] = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/.exec(token.slice(0, longestToken + 1)) ?? []
  if (token.length > longestToken || !head || !body || !signature) return undefined

  const header = objectOf(head)
  if (header?.alg !== 'EdDSA' || header.crit !== undefined) return undefined
  if (!verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return undefined
  const claims = objectOf(body)
  return claims && { header, claims }
}

function objectOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
