import { type KeyObject, sign } from 'node:crypto'
import { type Receipt, signedText } from '../../shared/journal/receipt'
import type { Entry } from './journal'
import { privateKeyOf } from './key-ring'
import type { Receipts } from './receipts'
import type { KeyRing } from './sealer'

/** Every accepted command pays for one signature, so the key is imported once and signing is synchronous (50 µs). */
export function receiptsWith({ signingPair }: Pick<KeyRing, 'signingPair'>): Receipts {
  let signing: { readonly kid: string; readonly key: KeyObject } | undefined
  const load = async () => {
    const { kid, privateJwk } = await signingPair('receipts')
    signing = { kid, key: privateKeyOf(await privateJwk()) }
    return signing
  }

  return {
    async sign(entry) {
      const { kid, key } = signing ?? (await load())
      const facts = receiptFactsOf(entry)
      const signature = sign(null, Buffer.from(signedText(facts)), key).toString('base64url')
      return { ...facts, signature, key: kid }
    },

    async publicKeys() {
      const { kid, publicJwk } = await signingPair('receipts')
      return [{ ...publicJwk, kid, alg: 'EdDSA', use: 'sig' }]
    },
  }
}

const receiptFactsOf = ({ stream, seq, contentHash, at, events }: Entry): Omit<Receipt, 'signature' | 'key'> => {
  const isSetAside = events.some(({ type }) => type.endsWith('.setAside'))
  return { stream, seq, contentHash, at, outcome: isSetAside ? 'setAside' : 'applied' }
}
