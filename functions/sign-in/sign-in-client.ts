import { createPublicKey } from 'node:crypto'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import { openToken } from '../platform/signed-token'
import { secondsOf } from './seconds'
import { operatorId, type Session, type SessionNeeds, startSession } from './start-session'

const longestSeconds = 300
/** The operator's machine has a clock of its own. */
const leewaySeconds = 30

/** RFC 7523: the operator's command line proves itself with its private key. Each assertion is good once. */
export async function signInClient(
  needs: SessionNeeds & Pick<Dependencies, 'environment'>,
  assertion: string,
): Promise<Session> {
  const { OPERATOR_PUBLIC_KEY: x, STAGE } = needs.environment
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const opened = openToken(assertion, key)
  const { sub, iss, aud, exp, nbf, jti } = opened?.claims ?? {}
  const isFor = sub === operatorId && (iss === undefined || iss === operatorId) && aud === `ruhu-${STAGE}`
  const isOne = opened?.header.typ === undefined || opened.header.typ === 'JWT'
  const isTimely = isNow(secondsOf(needs.clock()), exp, nbf)
  if (!opened || !isFor || !isOne || !isTimely || typeof jti !== 'string') throw problem('signIn.refused')

  const expiresAt = Number(exp) + leewaySeconds
  if (!(await needs.sessions.putNew('assertion', sha256(jti), { expiresAt }))) throw problem('signIn.refused')
  return startSession(needs, { staffId: operatorId, role: 'operator', scope: '' })
}

const isNow = (now: number, exp: unknown, nbf: unknown): boolean =>
  Number.isInteger(exp) &&
  Number(exp) > now &&
  Number(exp) <= now + longestSeconds + leewaySeconds &&
  (nbf === undefined || (Number.isInteger(nbf) && Number(nbf) <= now + leewaySeconds))
