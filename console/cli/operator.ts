import { createPrivateKey, type JsonWebKey, randomUUID, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CliProblem } from './cli-problem'
import type { Io } from './io'

export interface OperatorKey {
  readonly privateKey: JsonWebKey
}

export function readOperatorKey(folder: string, { env }: Pick<Io, 'env'>): OperatorKey {
  const file = env.RUHU_OPERATOR_KEY ?? join(folder, 'keys', 'operator.json')
  if (!existsSync(file)) throw new CliProblem('key.missing', file)
  return JSON.parse(readFileSync(file, 'utf8')) as OperatorKey
}

const lifeSeconds = 55

interface Claim {
  readonly stage: string
  /** Seconds since 1970. */
  readonly at: number
  readonly id?: string
}

/** A signed statement of who asks (RFC 7523): good for one sign-in, within a minute, on one stage only. */
export function assertionOf({ privateKey }: OperatorKey, { stage, at, id = randomUUID() }: Claim): string {
  const claims = { iss: 'operator', sub: 'operator', aud: `ruhu-${stage}`, iat: at, exp: at + lifeSeconds, jti: id }
  const text = `${encoded({ alg: 'EdDSA', typ: 'JWT' })}.${encoded(claims)}`
  const signature = sign(null, Buffer.from(text), createPrivateKey({ key: privateKey, format: 'jwk' }))
  return `${text}.${signature.toString('base64url')}`
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
