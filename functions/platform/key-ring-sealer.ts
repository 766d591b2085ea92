import { countyOf } from '../../shared/access/region'
import { decrypt, encrypt } from './aes'
import type { KeyRing, Sealer } from './sealer'

/** Names the suite, so that another can stand beside it one day: AES-256-GCM with a random 96-bit nonce. */
const suite = 'v1.'

/** One data key per county: what is sealed for one county never opens in another. */
export const sealerWith = ({ secret }: Pick<KeyRing, 'secret'>): Sealer => {
  const keyOf = (county: string) => secret(`county#${countyOf(county)}`)
  const boundTo = (county: string, bound: string) => `${countyOf(county)}|${bound}`

  return {
    async seal(county, text, bound) {
      const sealed = encrypt(await keyOf(county), Buffer.from(text), boundTo(county, bound))
      return suite + sealed.toString('base64url')
    },
    async open(county, sealed, bound) {
      if (!sealed.startsWith(suite)) throw new Error('Sealed with a suite we do not know.')
      const bytes = Buffer.from(sealed.slice(suite.length), 'base64url')
      return decrypt(await keyOf(county), bytes, boundTo(county, bound)).toString()
    },
  }
}
