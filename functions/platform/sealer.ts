import type { JsonWebKey } from 'node:crypto'
import type { RegionCode } from '../../shared/access/region'

/**
 * Personal text at rest: AES-256-GCM under the county's data key. `bound` (whose, which field) is authenticated with it,
 * so a value moved to another person or field does not open.
 */
export interface Sealer {
  seal(county: RegionCode, text: string, bound: string): Promise<string>
  /** Throws when the text was changed, moved, or sealed for another county. */
  open(county: RegionCode, sealed: string, bound: string): Promise<string>
}

/** Data keys are wrapped before they are stored: by KMS in the cloud, by a key file on one machine. */
export interface KeyWrapping {
  wrap(key: Uint8Array, purpose: string): Promise<string>
  unwrap(wrapped: string, purpose: string): Promise<Uint8Array>
}

/** Named secret keys, made at first use and kept wrapped in table `keys`. */
export interface KeyRing {
  /** 32 random bytes, the same for ever: a county's data key, the key of person ids. */
  secret(name: string): Promise<Uint8Array>
  /** An Ed25519 pair, as JWKs with their key id. */
  signingPair(
    name: string,
  ): Promise<{ readonly kid: string; readonly publicJwk: JsonWebKey; privateJwk(): Promise<JsonWebKey> }>
}
