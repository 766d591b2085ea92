import type { Actor } from '../../shared/access/permissions'
import { type RegionCode, townshipOf } from '../../shared/access/region'
import { fold } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import {
  hasInterview,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
} from '../../shared/registrations/registration'
import type { registrationRoutes } from '../../shared/registrations/registrations.routes'
import type { OpenCampaign } from '../campaigns/campaigns'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { cursorOf, startOf } from '../platform/cursor'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { unlessUnreadable } from '../platform/unless-unreadable'
import { type AmongNeighbours, amongNeighbours } from './read-neighbours'
import { nameOnList } from './read-queue'
import { villagePerson } from './village-person'
import { isHere, type VillageRow } from './village-row'

type Needs = Pick<Dependencies, 'views' | 'journal' | 'campaigns' | 'sealer' | 'regions' | 'identities' | 'log'>
type ReadVillage = UseCases<typeof registrationRoutes>['GET /campaigns/{campaignId}/regions/{region}/village-review']
type Shown = 'waiting' | 'doubtful' | 'plain' | 'submitted'

/** As many streams as a phone's page reads. */
const rowsPerPage = 25

const isSubmitted = ({ version, submittedAt }: VillageRow): boolean => version > 0 && submittedAt !== ''
const isWaiting = (row: VillageRow): boolean => isSubmitted(row) && row.state === 'townshipReview'

/** The rows pick; what is shown of each comes from its own stream, so a version that is named is the version that stands. */
const picks: Readonly<Record<Shown, (row: VillageRow) => boolean>> = {
  waiting: isWaiting,
  doubtful: (row) => isWaiting(row) && row.doubts.length > 0,
  plain: (row) => isWaiting(row) && row.doubts.length === 0,
  submitted: isSubmitted,
}

/** A village for its reviewer: per person what is not as last year and what is doubtful, the oldest first. */
export const readVillage =
  (needs: Needs): ReadVillage =>
  async ({ actor, params: { campaignId, region }, query }) => {
    const campaign = await needs.campaigns.find(campaignId)
    if (!campaign) throw problem('campaign.unknown')
    if (region.length !== 12) throw problem('region.unknown')

    const show = query?.show ?? 'waiting'
    const rows = (await everyRow<VillageRow>(needs.views, keys.village(campaignId, region))).filter(isHere)
    const list = `${region}#${show}`
    const { page, cursor } = pageOf(rows.filter(picks[show]).sort(inOrder), list, query?.cursor)
    const among = await amongNeighbours(needs, { campaignId, region })
    const found = await Promise.all(
      page.map(({ personId }) =>
        unlessUnreadable(needs.log, registrationStream({ campaignId, personId }), () =>
          personOf(needs, campaign, { actor, region, personId, show, among }),
        ),
      ),
    )
    const lost = page.filter((_, at) => found[at] === undefined)
    return {
      region,
      name: await needs.regions.nameOf(region),
      township: await needs.regions.nameOf(townshipOf(region)),
      counts: countsOf(rows),
      rows: found.flatMap((row) => row ?? []),
      unreadable: await Promise.all(
        lost.map(async (row) => ({ personId: row.personId, name: (await nameOnList(needs, row)).name })),
      ),
      cursor,
    }
  }

interface Asked {
  readonly actor: Actor
  readonly region: RegionCode
  readonly personId: string
  readonly show: Shown
  readonly among: AmongNeighbours
}

/** None if she was handled or moved a moment ago: the row follows its stream a little later. */
async function personOf(needs: Needs, campaign: OpenCampaign, { actor, region, personId, show, among }: Asked) {
  const stream = registrationStream({ campaignId: campaign.campaignId, personId })
  const entries = await needs.journal.read<RegistrationEvent>(stream)
  const registration = fold(registrationKind, entries)
  if (registration.state === 'unknown') throw new Error(`A village row without a stream: ${stream}.`)
  if (registration.region !== region || !hasInterview(registration)) return []
  if (show !== 'submitted' && registration.state !== 'townshipReview') return []
  return [await villagePerson(needs, campaign, { actor, personId, seq: entries.length, registration, among })]
}

const placeNames = ['list', 'submittedAt', 'personId'] as const

function pageOf(rows: readonly VillageRow[], list: string, cursor: string | undefined) {
  const start = startOf(cursor, placeNames, (place) => place.list === list)
  const after = start ? rows.filter((row) => inOrder(row, start as unknown as VillageRow) > 0) : rows
  const page = after.slice(0, rowsPerPage)
  const last = page.at(-1)
  const goesOn = last !== undefined && after.length > page.length
  const { submittedAt, personId } = last ?? { submittedAt: '', personId: '' }
  return { page, cursor: goesOn ? cursorOf({ list, submittedAt, personId }) : undefined }
}

type Place = Pick<VillageRow, 'submittedAt' | 'personId'>

/** A new version goes to the end: whoever turns pages meanwhile misses nobody. */
const inOrder = (one: Place, other: Place): number =>
  compareText(one.submittedAt, other.submittedAt) || compareText(one.personId, other.personId)

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const countsOf = (rows: readonly VillageRow[]) => ({
  due: rows.length,
  submitted: rows.filter(picks.submitted).length,
  waiting: rows.filter(picks.waiting).length,
  doubtful: rows.filter(picks.doubtful).length,
  plain: rows.filter(picks.plain).length,
})
