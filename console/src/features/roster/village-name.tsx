import { townshipOf } from '../../../../shared/access/region'
import { RegionName } from '../../ui/region-name'

/** A village with its township: two townships may have a village of the same name. */
export function VillageName({ village }: { readonly village: string }) {
  return (
    <>
      <RegionName region={townshipOf(village)} /> <RegionName region={village} />
    </>
  )
}
