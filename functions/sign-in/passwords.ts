import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP: N = 2^15, r = 8; 32 MB and about 80 ms for each try. */
const cost = { N: 2 ** 15, r: 8, p: 1 }
const bytes = 32

/** `scrypt$N$r$p$salt$digest`: says how it was made, so that the cost can grow. */
export async function digestPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const digest = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), digest.toString('base64url')].join('$')
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt = '', digest = ''] = kept.split('$')
  const made = { N: Number(N), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), made)
  return timingSafeEqual(derived, Buffer.from(digest, 'base64url'))
}

/** The same characters typed on another keyboard are the same password. */
const derive = (password: string, salt: Buffer, options: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, { ...options, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
