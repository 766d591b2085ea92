import { randomBytes, timingSafeEqual } from 'node:crypto'

/** An address only those know who may read where it is written down: loopback itself is open to every program and page. */
export interface SecretPath {
  readonly path: string
  /** The target without the secret, from its slash on; undefined for those who do not know it. */
  below(target: string): string | undefined
}

export function createSecretPath(): SecretPath {
  const path = `/${randomBytes(16).toString('hex')}`
  return {
    path,
    below(target) {
      const given = Buffer.from(target.slice(0, path.length))
      const isKnown = given.length === path.length && timingSafeEqual(given, Buffer.from(path))
      return isKnown ? target.slice(path.length) : undefined
    },
  }
}
