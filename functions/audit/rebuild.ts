import { countyOf, type RegionCode } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { countyStream } from '../../shared/regions/county'
import type { CampaignRow } from '../campaigns/campaign-rows.projector'
import { isFigures, keys, streamBehind } from '../platform/keys'
import { isStoreFailure } from '../platform/store-failure'
import type { ViewKey } from '../platform/views'
import type { County } from '../regions/regions'
import { recomputeFigures } from '../statistics/recompute-figures'
import { projectionsWith, type RebuildNeeds, type Unreadable, whyUnreadable } from './projections'
import { takeStep } from './steps'

interface Asked {
  readonly cursor?: string | undefined
  /** First make every row anew that can be made, and remove those that nothing stands behind. */
  readonly clear?: boolean | undefined
}

export interface Rebuilt {
  readonly streams: number
  readonly nodes: number
  /** Streams of which no row could be made; rows that they have are kept as they are. */
  readonly unreadable: readonly Unreadable[]
  readonly cursor?: string | undefined
}

const phases = ['sweep', 'streams', 'figures'] as const
type Phase = (typeof phases)[number]
type Step = (needs: RebuildNeeds, at: string | undefined) => Promise<Rebuilt>

const steps: Readonly<Record<Phase, Step>> = { sweep: sweepSome, streams: projectSome, figures: recomputeSome }

/**
 * One step of a rebuild; the cursor says the phase and where in it. Every step may be repeated, so a rebuild that was cut
 * off goes on with the last cursor it got, or begins again.
 */
export async function rebuild(needs: RebuildNeeds, { cursor, clear }: Asked): Promise<Rebuilt> {
  const { phase, at } = placeOf(cursor, clear)
  const done = await steps[phase](needs, at)
  if (done.cursor !== undefined) return { ...done, cursor: `${phase}:${done.cursor}` }
  const next = phases[phases.indexOf(phase) + 1]
  return { ...done, cursor: next && `${next}:` }
}

function placeOf(cursor: string | undefined, clear: boolean | undefined): { phase: Phase; at: string | undefined } {
  if (cursor === undefined) return { phase: clear ? 'sweep' : 'streams', at: undefined }
  const [, name = '', at = ''] = /^([a-z]+):(.*)$/.exec(cursor) ?? []
  const phase = phases.find((known) => known === name)
  if (!phase) throw problem('request.invalid', { part: 'body', issues: ['cursor'] })
  return { phase, at: at === '' ? undefined : at }
}

/**
 * A row goes only when its stream has just been read to the end, and is written again in the same breath: whenever the work
 * is cut off, at most the rows of one stream are missing.
 */
async function sweepSome(needs: RebuildNeeds, cursor: string | undefined): Promise<Rebuilt> {
  const { views, clock } = needs
  const rowsOf = new Map<string, ViewKey[]>()
  const unreadable: Unreadable[] = []
  const { cursor: next } = await takeStep({
    clock,
    cursor,
    async read(page) {
      const { rows, cursor: following } = await views.everything(page)
      for (const { key } of rows) {
        const behind = streamBehind(key) ?? nothingBehind
        rowsOf.set(behind, [...(rowsOf.get(behind) ?? []), key])
      }
      return { names: [...rowsOf.keys()], cursor: following }
    },
    async visit(stream) {
      const found = stream === nothingBehind ? undefined : await whyUnreadable(needs, stream)
      if (found) return void unreadable.push(found)
      const rows = rowsOf.get(stream) ?? []
      for (const key of stream === nothingBehind ? await removable(needs, rows) : rows) await views.remove(key)
      await projectionsWith(needs)[kindOf(stream)]?.(stream)
    },
  })
  return { streams: 0, nodes: 0, unreadable, cursor: next }
}

/** Figures, and rows of a kind that no longer exists. */
const nothingBehind = '-'

/** Figures of a county whose own stream cannot be read could not be made again. */
async function removable({ regions }: RebuildNeeds, rows: readonly ViewKey[]): Promise<readonly ViewKey[]> {
  const kept = new Set<string>()
  const counties = new Set(rows.flatMap(({ pk, sk }) => (isFigures(pk) ? [countyOf(sk)] : [])))
  for (const county of counties) if ((await countyOr(regions, county)) === 'unreadable') kept.add(county)
  return rows.filter(({ pk, sk }) => !isFigures(pk) || !kept.has(countyOf(sk)))
}

async function projectSome(needs: RebuildNeeds, cursor: string | undefined): Promise<Rebuilt> {
  const unreadable: Unreadable[] = []
  const { visited, cursor: next } = await takeStep({
    clock: needs.clock,
    cursor,
    read: async (page) => {
      const { streams, cursor: following } = await needs.journal.streams(page)
      return { names: streams, cursor: following }
    },
    async visit(stream) {
      const found = await whyUnreadable(needs, stream)
      if (found) unreadable.push(found)
      else await projectionsWith(needs)[kindOf(stream)]?.(stream)
    },
  })
  return { streams: visited, nodes: 0, unreadable, cursor: next }
}

const kindOf = (stream: string): string => stream.split('#')[0] ?? ''

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
  if (!campaign) return { streams: 0, nodes: 0, unreadable: [] }

  const code = countyOf(campaign.campaignId)
  const county = await countyOr(needs.regions, code)
  if (county === 'unreadable') {
    const unreadable = [{ stream: countyStream(code), seq: 0, because: 'unreadable' as const }]
    return { streams: 0, nodes: 0, unreadable, cursor: cursor && `0|${cursor}` }
  }
  const villages = county?.villages.map(({ code }) => code) ?? []
  const until = Number(done) + villagesAtOnce
  const nodes = await recomputeFigures(needs)(campaign.campaignId, new Set(villages.slice(Number(done), until)))
  if (until < villages.length) return { streams: 0, nodes, unreadable: [], cursor: `${until}|${list}` }
  return { streams: 0, nodes, unreadable: [], cursor: cursor && `0|${cursor}` }
}

async function countyOr(
  { county }: RebuildNeeds['regions'],
  code: RegionCode,
): Promise<County | 'unreadable' | undefined> {
  try {
    return await county(code)
  } catch (error) {
    if (isStoreFailure(error)) throw error
    return 'unreadable'
  }
}
