import { Secret, TOTP } from 'otpauth'

/** The six digits an authenticator would show now for this base32 secret (RFC 6238: SHA-1, 30 s). */
export const codeOf = (secret: string, atMilliseconds: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/[\s-]/g, '').toUpperCase()), digits: 6, period: 30 }).generate({
    timestamp: atMilliseconds,
  })
