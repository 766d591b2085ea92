import { contains, countyOf, type RegionCode, townshipOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { registrationStream } from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { keys } from '../platform/keys'
import { unlessUnreadable } from '../platform/unless-unreadable'
import { openDisplay } from './display'
import { readThrough } from './read-through'
import type { VillageRow } from './village-row'

type Needs = Pick<Dependencies, 'views' | 'sealer' | 'regions' | 'log'>
type ReadQueue = UseCases<typeof registrationRoutes>['GET /campaigns/{campaignId}/regions/{region}/queue']

const rowsPerPage = 50

/** A township's queue, doubtful first; a county's is its townships' one after the other. */
export const readQueue =
  (needs: Needs): ReadQueue =>
  async ({ params: { campaignId, region }, query }) => {
    const state = query?.state ?? 'townshipReview'
    const townships = await townshipsIn(needs, region)
    const { rows, cursor } = await readThrough<VillageRow>(townships, query?.cursor, (township, inner) =>
      needs.views.listQueue(keys.queue(campaignId, township, state), { cursor: inner, limit: rowsPerPage }),
    )
    const inRegion = rows.filter((row) => contains(region, row.region))
    return { rows: await Promise.all(inRegion.map((row) => queueRow(needs, row))), cursor }
  }

/** One line of a list: the name opened in memory, the number masked. */
export async function queueRow(needs: Pick<Dependencies, 'sealer' | 'regions' | 'log'>, row: VillageRow) {
  const { personId, seq, region, state, version, doubts, submittedAt, confirmation, method } = row
  const stream = registrationStream({ campaignId: row.campaignId, personId })
  const display = () => openDisplay(needs, countyOf(region), personId, row.display)
  const { name, maskedNumber } = (await unlessUnreadable(needs.log, stream, display)) ?? notReadable
  const village = await needs.regions.nameOf(region)
  const facts = { personId, seq, name, maskedNumber, region, village, state, version, submittedAt, confirmation }
  return { ...facts, risk: doubts.length, reasons: [...doubts], method }
}

/** She stays on the list and in its count; opening her record says what is wrong. */
const notReadable = { name: '（读不出）', maskedNumber: '' }

async function townshipsIn({ regions }: Needs, region: RegionCode): Promise<readonly RegionCode[]> {
  if (region.length >= 9) return [townshipOf(region)]
  const county = await regions.county(region)
  if (!county) throw problem('region.unknown')
  return county.townships.map(({ code }) => code)
}
