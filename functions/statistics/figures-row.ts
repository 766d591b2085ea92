import type { RegionCode } from '../../shared/access/region'
import type { Counts } from '../../shared/statistics/figures'
import type { ViewRow } from '../platform/views'

/** One region's counts. `seq` is the sum of its rows', which only grows: an older recount never overwrites a newer one. */
export interface FiguresRow extends ViewRow {
  readonly region: RegionCode
  readonly counts: Counts
}
