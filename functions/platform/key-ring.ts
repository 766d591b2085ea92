import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { sha256Bytes } from './chain'
import type { KeyStore, WrappedKey } from './key-store'
import { remembered } from './remembered'
import type { KeyRing, KeyWrapping } from './sealer'

/** How long an unwrapped key stays in memory: whoever loses the master key loses the rest within this. */
const keptMilliseconds = 5 * 60_000

interface Parts {
  readonly store: KeyStore
  readonly wrapping: KeyWrapping
  clock(): string
}

export function keyRingOn({ store, wrapping, clock }: Parts): KeyRing {
  const firstOf = async (name: string, make: () => Promise<WrappedKey>): Promise<WrappedKey> => {
    const found = await store.find(name)
    if (found) return found
    await store.addIfNew(name, await make())
    // Read again, whoever wrote: of two that race both must use the one that was kept.
    const kept = await store.find(name)
    if (!kept) throw new Error(`Key ${name} was written and is not there.`)
    return kept
  }

  const secret = async (name: string): Promise<Uint8Array> => {
    const { wrapped } = await firstOf(name, async () => ({ wrapped: await wrapping.wrap(randomBytes(32), name) }))
    return wrapping.unwrap(wrapped, name)
  }

  const signingPair = async (name: string) => {
    const { publicJwk, wrapped } = await firstOf(name, () => newPair(wrapping, name))
    if (!publicJwk) throw new Error(`Key ${name} is no signing pair.`)
    const privateJwk = async (): Promise<JsonWebKey> =>
      JSON.parse(Buffer.from(await wrapping.unwrap(wrapped, name)).toString())
    return { kid: thumbprintOf(publicJwk), publicJwk, privateJwk }
  }

  const options = { milliseconds: keptMilliseconds, clock }
  return { secret: remembered(secret, options), signingPair: remembered(signingPair, options) }
}

async function newPair(wrapping: KeyWrapping, name: string): Promise<WrappedKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const jwk = JSON.stringify(privateKey.export({ format: 'jwk' }))
  return { publicJwk: publicKey.export({ format: 'jwk' }), wrapped: await wrapping.wrap(Buffer.from(jwk), name) }
}

/** RFC 7638. */
const thumbprintOf = ({ crv, kty, x }: JsonWebKey): string =>
  Buffer.from(sha256Bytes(JSON.stringify({ crv, kty, x }))).toString('base64url')

export const privateKeyOf = (jwk: JsonWebKey) => createPrivateKey({ key: jwk, format: 'jwk' })
