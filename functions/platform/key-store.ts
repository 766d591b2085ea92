import type { JsonWebKey } from 'node:crypto'

/** One named key as it is stored: never in the clear. */
export interface WrappedKey {
  readonly wrapped: string
  /** Of a signing pair. */
  readonly publicJwk?: JsonWebKey
}

/** Table `keys`. The first of two writers wins, and both use what it wrote. */
export interface KeyStore {
  find(name: string): Promise<WrappedKey | undefined>
  /** Writes only if the name is still free. */
  addIfNew(name: string, key: WrappedKey): Promise<void>
}
