import { countyOf } from '../../shared/access/region'
import { problem } from '../../shared/problems'
import { rosterFileLimitBytes, type rosterRoutes } from '../../shared/roster/roster.routes'
import { announceImport, rosterImportStream } from '../../shared/roster/roster-import'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { importSubject } from './import-subject'
import { nothingYet, progressStore } from './progress'
import type { FileType } from './read-rows'
import { rosterKey } from './roster-keys'

type Needs = Pick<Dependencies, 'handle' | 'sessions' | 'transfers' | 'clock' | 'campaigns'>
type StartImport = UseCases<typeof rosterRoutes>['POST /campaigns/{campaignId}/rosters']

export const mimeOf: Readonly<Record<FileType, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Says in the journal who brings which file, and gives the address to bring it to. Asked twice, it is the same import. */
export const startImport =
  (needs: Needs): StartImport =>
  async (request) => {
    const { importId, fileName, bytes, sha256 } = request.body
    const { campaignId } = request.params
    const type = typeOf(fileName)
    if (bytes === 0) throw problem('roster.fileEmpty')
    if (bytes > rosterFileLimitBytes) throw problem('roster.fileTooLarge', { limitBytes: rosterFileLimitBytes })
    if (!(await needs.campaigns.find(campaignId))) throw problem('campaign.unknown')

    const region = countyOf(campaignId)
    const body = { commandId: importId, region, fileName, sha256 }
    const stream = rosterImportStream(campaignId, importId)
    await needs.handle(importSubject, announceImport, stream, { ...request, body, region })

    const progress = progressStore(needs)
    if (!(await progress.find(campaignId, importId)))
      await progress.save(campaignId, importId, { ...nothingYet, state: 'awaited', fileName, startedAt: needs.clock() })
    const object = { key: rosterKey(campaignId, importId, type), mime: mimeOf[type], sha256 }
    return { importId, upload: await needs.transfers.allowUpload({ ...object, minBytes: bytes, maxBytes: bytes }) }
  }

export function typeOf(fileName: string): FileType {
  const [, ending] = /\.(xlsx|csv)$/i.exec(fileName) ?? []
  if (ending === undefined) throw problem('roster.fileType')
  return ending.toLowerCase() as FileType
}
