import type { auditRoutes } from '../../shared/audit/audit.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { breaksOf, sha256 } from '../platform/chain'
import { type RebuildNeeds, rebuild } from './rebuild'

type Needs = RebuildNeeds & Pick<Dependencies, 'journal' | 'views'>

export const auditUseCases = (needs: Needs): UseCases<typeof auditRoutes> => ({
  'POST /audit/verifications': async ({ body }) => {
    const page = await needs.journal.streams(body.cursor)
    const histories = await Promise.all(page.streams.map((stream) => needs.journal.read(stream)))
    const broken = page.streams.flatMap((stream, index) =>
      breaksOf(histories[index] ?? []).map(({ seq, because }) => ({ stream, seq, because })),
    )
    const entries = histories.reduce((sum, { length }) => sum + length, 0)
    return { streams: page.streams.length, entries, broken, cursor: page.cursor }
  },

  'POST /audit/rebuilds': ({ body }) => rebuild(needs, body),

  'POST /audit/digests': async ({ body }) => {
    const { rows, cursor } = await needs.views.everything(body.cursor)
    return { rows: rows.map(({ key, content }) => ({ key: `${key.pk}/${key.sk}`, digest: sha256(content) })), cursor }
  },
})
