import type { DailyRoot } from '../../shared/audit/daily-root'
import type { resealRoutes } from '../../shared/reseals/reseals.routes'
import { takeStep } from '../audit/steps'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { type Refusal, type ResealNeeds, resealStream } from './reseal-stream'

type Needs = ResealNeeds & Pick<Dependencies, 'clock' | 'auditRoots' | 'log'>

/** The key under which the root after the last reseal is kept; the bucket keeps every version. */
const rootKey = 'roots/resealed.json'

export const resealUseCases = (needs: Needs): UseCases<typeof resealRoutes> => ({
  'POST /reseals': async ({ actor, body: { cursor, dryRun = false } }) => {
    const changes: Record<string, number> = {}
    const refused: { stream: string; because: Refusal }[] = []
    let resealed = 0
    let entries = 0
    const { visited, cursor: next } = await takeStep({
      clock: needs.clock,
      cursor,
      read: async (page) => {
        const { streams, cursor: following } = await needs.journal.streams(page)
        return { names: streams, cursor: following }
      },
      async visit(stream) {
        const done = await resealStream(needs, stream, dryRun)
        if (done.refused) refused.push({ stream, because: done.refused })
        if (done.entries > 0) resealed += 1
        entries += done.entries
        for (const [name, count] of Object.entries(done.changes)) changes[name] = (changes[name] ?? 0) + count
      },
    })
    if (resealed > 0) needs.log.info('resealed', { by: actor.id, dryRun, streams: resealed, entries, changes })
    return { streams: visited, resealed, entries, changes, refused, cursor: next }
  },

  'POST /reseals/roots': async ({ actor, body: { size, root } }) => {
    const kept: DailyRoot & { at: string; by: string } = {
      ...{ date: 'resealed', size, root },
      ...{ at: needs.clock(), by: actor.id },
    }
    await needs.auditRoots.write(rootKey, Buffer.from(JSON.stringify(kept)), 'application/json')
    needs.log.info('root kept after reseal', { ...kept })
    return { kept }
  },
})
