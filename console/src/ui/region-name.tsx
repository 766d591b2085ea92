import { useRead } from '../platform/api'

const tenMinutes = 600_000

/** A region by its name, its code until that is known. Many rows of one region ask once. */
export function RegionName({ region }: { readonly region: string }) {
  const { data } = useRead('GET /regions/{region}', { params: { region } }, { fresh: tenMinutes })
  return <>{data?.name ?? region}</>
}
