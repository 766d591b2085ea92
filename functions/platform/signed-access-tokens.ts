import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import type { Actor } from '../../shared/access/permissions'
import type { AccessTokens } from './access-tokens'
import { privateKeyOf } from './key-ring'
import type { KeyRing } from './sealer'
import { openToken, signToken } from './signed-token'

export const staffTokenSeconds = 15 * 60
export const residentTokenSeconds = 30 * 60

/** Two servers' clocks are never quite the same. */
const leewaySeconds = 5

/** Says what the token is for, so that no other signed text can stand in for it (RFC 8725, 3.11). */
const tokenType = 'ruhu-access+jwt'

const claimsSchema = z.strictObject({
  aud: z.string(),
  iat: z.int(),
  exp: z.int(),
  sub: z.string(),
  role: z.enum(['resident', 'collector', 'leader', 'reviewer', 'county', 'operator']),
  scope: z.string(),
  session: z.string().optional(),
  device: z.string().optional(),
  resident: z
    .strictObject({ campaignId: z.string(), personId: z.string(), linkId: z.string(), matched: z.boolean() })
    .optional(),
})

interface Parts {
  readonly keyRing: Pick<KeyRing, 'signingPair'>
  readonly stage: string
  clock(): string
}

export function signedAccessTokens({ keyRing, stage, clock }: Parts): AccessTokens {
  const audience = `ruhu-${stage}`
  const now = () => Math.floor(Date.parse(clock()) / 1000)
  // Every request pays for this: a key is imported once.
  let verifying: { readonly kid: string; readonly key: KeyObject } | undefined
  const verifyingKey = (kid: string, publicJwk: JsonWebKey): KeyObject => {
    if (verifying?.kid !== kid) verifying = { kid, key: createPublicKey({ key: publicJwk, format: 'jwk' }) }
    return verifying.key
  }

  return {
    async issue({ id, ...rest }, seconds) {
      const { kid, privateJwk } = await keyRing.signingPair('access-tokens')
      const longest = rest.role === 'resident' ? residentTokenSeconds : staffTokenSeconds
      const claims = { aud: audience, iat: now(), exp: now() + Math.min(seconds, longest), sub: id, ...rest }
      return signToken({ typ: tokenType, kid }, claims, privateKeyOf(await privateJwk()))
    },

    async read(token) {
      const { kid, publicJwk } = await keyRing.signingPair('access-tokens')
      const opened = openToken(token, verifyingKey(kid, publicJwk))
      if (opened?.header.typ !== tokenType || opened.header.kid !== kid) return undefined

      const { success, data } = claimsSchema.safeParse(opened.claims)
      if (!success || data.aud !== audience || data.iat > now() + leewaySeconds || data.exp <= now()) return undefined
      return actorOf(data)
    },
  }
}

function actorOf({ aud, iat, exp, sub, session, device, resident, ...rest }: z.infer<typeof claimsSchema>): Actor {
  return {
    id: sub,
    ...rest,
    ...(session === undefined ? {} : { session }),
    ...(device === undefined ? {} : { device }),
    ...(resident === undefined ? {} : { resident }),
  }
}
