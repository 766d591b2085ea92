import { problem } from '../../shared/problems'
import type { rosterRoutes } from '../../shared/roster/roster.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { answerTheQuestion } from './answer-question'
import { listChanged, listMissing } from './list-asked-about'
import { progressStore, refusedFirst, shownErrors } from './progress'
import type { RowError } from './read-person'
import { errorsKey } from './roster-keys'
import { mimeOf, startImport } from './start-import'
import { templateColumns, templateWorkbook } from './template'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'sessions' | 'transfers' | 'clock' | 'campaigns' | 'sealer'>

export function rosterUseCases(needs: Needs): UseCases<typeof rosterRoutes> {
  const progress = progressStore(needs)

  return {
    'POST /campaigns/{campaignId}/rosters': startImport(needs),

    'GET /campaigns/{campaignId}/rosters': async ({ params: { campaignId } }) => {
      const rows = (await progress.list(campaignId)).map((row) => ({ ...row, importId: row.id.split('#')[1] ?? '' }))
      return { rows: rows.sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1)).slice(0, 100) }
    },

    'GET /campaigns/{campaignId}/rosters/{importId}': async ({ params: { campaignId, importId } }) => {
      const found = await progress.find(campaignId, importId)
      if (!found) throw problem('roster.unknown')
      return { ...found, importId }
    },

    'GET /campaigns/{campaignId}/rosters/{importId}/errors': async ({ params: { campaignId, importId }, query }) => {
      const bytes = await needs.transfers.read(errorsKey(campaignId, importId))
      const running = bytes ? undefined : await progress.find(campaignId, importId)
      if (!bytes && !running) throw problem('roster.unknown')
      const all = bytes
        ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly RowError[])
        : (running?.errors ?? [])
      const wanted = query?.kind
      const errors = refusedFirst(all).filter(({ kind = 'refused' }) => wanted === undefined || kind === wanted)
      const from = Number(query?.cursor ?? 0)
      if (!Number.isSafeInteger(from) || from < 0)
        throw problem('request.invalid', { part: 'query', issues: ['cursor'] })
      const next = from + shownErrors
      return { rows: errors.slice(from, next), cursor: next < errors.length ? String(next) : undefined }
    },

    'GET /campaigns/{campaignId}/rosters/{importId}/missing': listMissing(needs),
    'GET /campaigns/{campaignId}/rosters/{importId}/changes': listChanged(needs),
    'POST /campaigns/{campaignId}/rosters/{importId}/answers': answerTheQuestion(needs),

    'GET /roster-template': async () => ({
      fileName: '底册模板.xlsx',
      contentType: mimeOf.xlsx,
      base64: Buffer.from(templateWorkbook()).toString('base64'),
      columns: [...templateColumns],
    }),
  }
}
