import type { auditRoutes } from '../../shared/audit/audit.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { breaksOf, sha256 } from '../platform/chain'
import type { Inspected } from '../platform/journal'
import { headsOf } from './heads'
import type { RebuildNeeds } from './projections'
import { rebuild } from './rebuild'
import { takeStep } from './steps'

type Needs = RebuildNeeds & Pick<Dependencies, 'journal' | 'views' | 'clock' | 'auditRoots'>
type Inspecting = Pick<Needs, 'journal' | 'clock'>

/** What a step asks of each stream, one page of the journal after the other. */
async function inspecting<Found>(
  { journal, clock }: Inspecting,
  cursor: string | undefined,
  look: (stream: string, inspected: Inspected) => readonly Found[],
) {
  const found: Found[] = []
  let entries = 0
  const { visited, cursor: next } = await takeStep({
    clock,
    cursor,
    read: async (page) => {
      const { streams, cursor: following } = await journal.streams(page)
      return { names: streams, cursor: following }
    },
    async visit(stream) {
      const inspected = await journal.inspect(stream)
      entries += inspected.entries.length + inspected.unreadable.length
      found.push(...look(stream, inspected))
    },
  })
  return { streams: visited, entries, found, cursor: next }
}

export const auditUseCases = (needs: Needs): UseCases<typeof auditRoutes> => ({
  'POST /audit/verifications': async ({ body }) => {
    const { found: broken, ...done } = await inspecting(needs, body.cursor, (stream, { entries, unreadable }) =>
      breaksOf(entries, unreadable).map((found) => ({ stream, ...found })),
    )
    return { ...done, broken }
  },

  'POST /audit/heads': async ({ body }) => {
    const { found: heads, cursor } = await inspecting(needs, body.cursor, (stream, inspected) =>
      headsOf(stream, inspected, body.date),
    )
    return { heads, cursor }
  },

  'POST /audit/roots': async ({ body: { date } }) => {
    const kept = await needs.auditRoots.read(`roots/${date}.json`)
    return kept ? { kept: JSON.parse(Buffer.from(kept).toString()) } : {}
  },

  'POST /audit/rebuilds': ({ body }) => rebuild(needs, body),

  'POST /audit/digests': async ({ body }) => {
    const { rows, cursor } = await needs.views.everything(body.cursor)
    return { rows: rows.map(({ key, content }) => ({ key: `${key.pk}/${key.sk}`, digest: sha256(content) })), cursor }
  },
})
