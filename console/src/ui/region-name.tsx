import { useRead } from '../platform/api'

const tenMinutes = 600_000

/** A region by its name; its code only where no name can be had. Many rows of one region ask once. */
export function RegionName({ region }: { readonly region: string }) {
  const { data, isPending } = useRead('GET /regions/{region}', { params: { region } }, { fresh: tenMinutes })
  return <>{data?.name ?? (isPending ? '…' : region)}</>
}
