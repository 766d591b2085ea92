import { countyOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { type CampaignRow, projectCampaignRow } from '../campaigns/campaign-rows.projector'
import { projectCommunityRow } from '../communities/community-rows.projector'
import type { Dependencies } from '../dependencies'
import { projectFollowUp } from '../follow-ups/follow-up-rows.projector'
import { keys } from '../platform/keys'
import { projectVillageRow } from '../registrations/village-rows.projector'
import { projectStaffRow } from '../staff/staff-rows.projector'
import { recomputeFigures } from '../statistics/recompute-figures'

export type RebuildNeeds = Parameters<typeof projectVillageRow>[0] &
  Parameters<typeof projectFollowUp>[0] &
  Parameters<typeof recomputeFigures>[0] &
  Pick<Dependencies, 'journal' | 'views' | 'regions' | 'campaigns'>

interface Asked {
  readonly cursor?: string | undefined
  /** On the first step: remove every row before making it again. */
  readonly clear?: boolean | undefined
}

export interface Rebuilt {
  readonly streams: number
  readonly nodes: number
  readonly cursor?: string | undefined
}

/** Which projector makes the rows of which streams. Streams of other kinds have no view. */
const projections = (needs: RebuildNeeds): Readonly<Record<string, (stream: string) => Promise<void>>> => ({
  campaign: projectCampaignRow(needs),
  staff: projectStaffRow(needs),
  registration: projectVillageRow(needs),
  'follow-up': projectFollowUp(needs),
  community: projectCommunityRow(needs),
})

const phases = ['clear', 'streams', 'figures'] as const
type Phase = (typeof phases)[number]
type Step = (needs: RebuildNeeds, at: string | undefined) => Promise<Rebuilt>

const steps: Readonly<Record<Phase, Step>> = { clear: clearPage, streams: projectPage, figures: recomputeSome }

/**
 * One step of a rebuild; the cursor says the phase and where in it. Every step may be repeated, so a rebuild that was cut
 * off goes on with the last cursor it got.
 */
export async function rebuild(needs: RebuildNeeds, { cursor, clear }: Asked): Promise<Rebuilt> {
  const { phase, at } = placeOf(cursor, clear)
  const done = await steps[phase](needs, at)
  if (done.cursor !== undefined) return { ...done, cursor: `${phase}:${done.cursor}` }
  const next = phases[phases.indexOf(phase) + 1]
  return { ...done, cursor: next && `${next}:` }
}

function placeOf(cursor: string | undefined, clear: boolean | undefined): { phase: Phase; at: string | undefined } {
  if (cursor === undefined) return { phase: clear ? 'clear' : 'streams', at: undefined }
  const [, name = '', at = ''] = /^([a-z]+):(.*)$/.exec(cursor) ?? []
  const phase = phases.find((known) => known === name)
  if (!phase) throw problem('request.invalid', { part: 'body', issues: ['cursor'] })
  return { phase, at: at === '' ? undefined : at }
}

async function clearPage({ views }: RebuildNeeds, at: string | undefined): Promise<Rebuilt> {
  const { rows, cursor } = await views.everything(at)
  for (const { key } of rows) await views.remove(key)
  return { streams: 0, nodes: 0, cursor }
}

async function projectPage(needs: RebuildNeeds, at: string | undefined): Promise<Rebuilt> {
  const project = projections(needs)
  const { streams, cursor } = await needs.journal.streams(at)
  for (const stream of streams) await project[stream.split('#')[0] ?? '']?.(stream)
  return { streams: streams.length, nodes: 0, cursor }
}

const villagesAtOnce = 100

/**
 * The figures last, because they are made of the rows: some villages of one campaign at a time. `at` is how many of its
 * villages are done, and where its row stands in the list of campaigns.
 */
async function recomputeSome(needs: RebuildNeeds, at = '0|'): Promise<Rebuilt> {
  const [, done = '', list = ''] = /^(\d{1,6})\|(.*)$/.exec(at) ?? []
  const { rows, cursor } = await needs.views.listQueue<CampaignRow>(keys.campaigns(), {
    cursor: list === '' ? undefined : list,
    limit: 1,
  })
  const [campaign] = rows
  if (!campaign) return { streams: 0, nodes: 0 }

  const county = await needs.regions.county(countyOf(campaign.campaignId))
  const villages = county?.villages.map(({ code }) => code) ?? []
  const until = Number(done) + villagesAtOnce
  const nodes = await recomputeFigures(needs)(campaign.campaignId, new Set(villages.slice(Number(done), until)))
  if (until < villages.length) return { streams: 0, nodes, cursor: `${until}|${list}` }
  return { streams: 0, nodes, cursor: cursor && `0|${cursor}` }
}
