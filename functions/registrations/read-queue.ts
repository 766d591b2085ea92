import { contains, countyOf, type RegionCode, townshipOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { registrationStream } from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { keys } from '../platform/keys'
import { unlessUnreadable } from '../platform/unless-unreadable'
import { openDisplay } from './display'
import { pickRows } from './pick-rows'
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
    const waits = waiting[state]
    const { rows, cursor } = waits
      ? await pickRows(needs, { campaignId, region, cursor: query?.cursor, picks: waits })
      : await inState(needs, { campaignId, region, cursor: query?.cursor }, state)
    const inRegion = rows.filter((row) => contains(region, row.region))
    return { rows: await Promise.all(inRegion.map((row) => queueRow(needs, row))), cursor }
  }

/** Not a state of the registration but something beside it: found by walking through the villages. */
const waiting: Readonly<Record<string, (row: VillageRow) => boolean>> = {
  setAside: ({ doubts }) => doubts.includes('setAside'),
  decided: ({ decided }) => decided !== undefined,
}

interface Asked {
  readonly campaignId: string
  readonly region: RegionCode
  readonly cursor: string | undefined
}

async function inState(needs: Needs, { campaignId, region, cursor }: Asked, state: string) {
  const townships = await townshipsIn(needs, region)
  return readThrough<VillageRow>(townships, cursor, (township, inner) =>
    needs.views.listQueue(keys.queue(campaignId, township, state), { cursor: inner, limit: rowsPerPage }),
  )
}

/** One line of a list: the name opened in memory, the number masked. */
export async function queueRow(needs: Pick<Dependencies, 'sealer' | 'regions' | 'log'>, row: VillageRow) {
  const { personId, seq, region, state, version, status, doubts, submittedAt, confirmation, method, word } = row
  const { name, maskedNumber } = await nameOnList(needs, row)
  const place = { region, village: await needs.regions.nameOf(region) }
  const facts = { personId, seq, name, maskedNumber, ...place, state, version, status, submittedAt, confirmation }
  return { ...facts, risk: doubts.length, reasons: [...doubts], method, word }
}

/** A name that cannot be opened costs the list nothing but that name. */
export async function nameOnList(needs: Pick<Dependencies, 'sealer' | 'log'>, row: VillageRow) {
  const { campaignId, personId, region } = row
  const display = () => openDisplay(needs, countyOf(region), personId, row.display)
  return (await unlessUnreadable(needs.log, registrationStream({ campaignId, personId }), display)) ?? notReadable
}

/** She stays on the list and in its count; opening her record says what is wrong. */
const notReadable = { name: '（读不出）', maskedNumber: '' }

async function townshipsIn({ regions }: Needs, region: RegionCode): Promise<readonly RegionCode[]> {
  if (region.length >= 9) return [townshipOf(region)]
  const county = await regions.county(region)
  if (!county) throw problem('region.unknown')
  return county.townships.map(({ code }) => code)
}
