import { countyOf, type RegionCode } from '../../shared/access/region'
import type { Dependencies } from '../dependencies'

export interface Credentials {
  /** scrypt digest. */
  readonly password: string
  readonly totpSecret: string
}

type Needs = Pick<Dependencies, 'sealer'>
interface Holder {
  readonly staffId: string
  readonly scope: RegionCode
}

/** Sealed, because the journal keeps them for ever. */
export const sealCredentials = ({ sealer }: Needs, { staffId, scope }: Holder, held: Credentials): Promise<string> =>
  sealer.seal(countyOf(scope), JSON.stringify(held), boundTo(staffId))

export const openCredentials = async (
  { sealer }: Needs,
  { staffId, scope }: Holder,
  sealed: string,
): Promise<Credentials> => JSON.parse(await sealer.open(countyOf(scope), sealed, boundTo(staffId)))

const boundTo = (staffId: string) => `credentials#${staffId}`
