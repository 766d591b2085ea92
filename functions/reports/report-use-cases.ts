import { may } from '../../shared/access/permissions'
import { contains, countyOf } from '../../shared/access/region'
import { fold } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { type ExportEvent, exportKind, exportStream, requestExport } from '../../shared/reports/export'
import type { reportRoutes } from '../../shared/reports/reports.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { exportSubject } from './export-subject'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'transfers'>

export const reportUseCases = ({ handle, journal, transfers }: Needs): UseCases<typeof reportRoutes> => ({
  'POST /campaigns/{campaignId}/exports': async (request) => {
    const { exportId, region, ...command } = request.body
    const { campaignId } = request.params
    if (!contains(request.actor.scope, region)) throw problem('region.unknown')
    if (!contains(countyOf(campaignId), region)) throw problem('region.unknown')
    const body = { ...command, region, campaignId }
    return handle(exportSubject, requestExport, exportStream(campaignId, exportId), { ...request, body, region })
  },

  'GET /campaigns/{campaignId}/exports/{exportId}': async ({ actor, permission, params: { campaignId, exportId } }) => {
    const asked = fold(exportKind, await journal.read<ExportEvent>(exportStream(campaignId, exportId)))
    if (asked.state === 'unknown' || !may(actor, permission, asked.region)) throw problem('export.unknown')
    if (asked.state === 'waiting') return { exportId, state: 'waiting', rows: 0 }

    const fileName = `answers-${campaignId}-${asked.region}.csv`
    const url = await transfers.addressOf(asked.key, { seconds: 300, fileName })
    const missing = asked.unreadable ? { unreadable: asked.unreadable } : {}
    return { exportId, state: 'finished', rows: asked.rows, ...missing, url, fileName }
  },
})
