import { createHmac } from 'node:crypto'
import { countyOf, type RegionCode } from '../../shared/access/region'
import { foldNumber } from '../../shared/identities/certificate-number'
import type { KeyRing, Sealer } from '../platform/sealer'
import type { Identities, Identity } from './identities'

export interface SealedIdentity {
  readonly personId: string
  readonly sealed: string
  readonly mark: string
}

/** Table `identities`: one item per person and county. Nothing readable goes in or comes out. */
export interface IdentityStore {
  find(county: RegionCode, personIds: readonly string[]): Promise<readonly SealedIdentity[]>
  save(county: RegionCode, people: readonly SealedIdentity[]): Promise<void>
}

interface Parts {
  readonly keyRing: Pick<KeyRing, 'secret'>
  readonly sealer: Sealer
  readonly store: IdentityStore
}

export function sealedIdentities({ keyRing, sealer, store }: Parts): Identities {
  const open = async (county: RegionCode, { personId, sealed }: SealedIdentity): Promise<Identity> =>
    JSON.parse(await sealer.open(county, sealed, boundTo(personId)))

  return {
    async personIdOf(idNumber) {
      const key = await keyRing.secret('person-id')
      return createHmac('sha256', key).update(foldNumber(idNumber)).digest('hex').slice(0, 32)
    },

    async find(region, personIds) {
      const county = countyOf(region)
      const found = await store.find(county, [...new Set(personIds)])
      return new Map(found.map((item) => [item.personId, { mark: item.mark, identity: () => open(county, item) }]))
    },

    async save(region, people) {
      const county = countyOf(region)
      // Of two rows of one person in one file the last one counts, as it would one by one.
      const latest = new Map(people.map((person) => [person.personId, person]))
      const sealed = [...latest.values()].map(async ({ personId, identity, mark }) => {
        return { personId, mark, sealed: await sealer.seal(county, JSON.stringify(identity), boundTo(personId)) }
      })
      await store.save(county, await Promise.all(sealed))
    },
  }
}

const boundTo = (personId: string) => `identity#${personId}`
