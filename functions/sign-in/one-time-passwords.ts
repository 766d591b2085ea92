import { Secret, TOTP } from 'otpauth'
import type { Dependencies } from '../dependencies'
import { secondsOf } from './seconds'

/** RFC 6238 as every authenticator app has it. */
const period = 30
const options = { issuer: '入户', algorithm: 'SHA1', digits: 6, period }

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

export const totpUri = (account: string, secret: string): string =>
  new TOTP({ ...options, label: account, secret: Secret.fromBase32(secret) }).toString()

/** Which period's code this is, one before and one after included; undefined for a wrong code. */
export function totpPeriod(code: string, secret: string, at: string): number | undefined {
  const timestamp = Date.parse(at)
  const delta = new TOTP({ ...options, secret: Secret.fromBase32(secret) }).validate({
    token: code,
    timestamp,
    window: 1,
  })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}

/** True the first time: a code that was looked at over somebody's shoulder is worth nothing (ASVS 6.5.1). */
export const useTotpPeriod = (
  { sessions, clock }: Pick<Dependencies, 'sessions' | 'clock'>,
  staffId: string,
  counter: number,
): Promise<boolean> =>
  sessions.putNew('totp-used', `${staffId}#${counter}`, { expiresAt: secondsOf(clock()) + 4 * period })
