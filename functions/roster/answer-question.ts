import { problem } from '../../shared/problems'
import type { rosterRoutes } from '../../shared/roster/roster.routes'
import { answerQuestion, rosterImportStream } from '../../shared/roster/roster-import'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { importNow } from './ask-about-refresh'
import { importSubject } from './import-subject'
import { progressStore } from './progress'
import { rosterKey } from './roster-keys'
import { mimeOf, typeOf } from './start-import'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'sessions' | 'transfers' | 'clock'>
type AnswerQuestion = UseCases<typeof rosterRoutes>['POST /campaigns/{campaignId}/rosters/{importId}/answers']

/**
 * Journal first. Then the file is stored once more, which starts the reading as its first arrival did; or it goes.
 * Killed in between, the same answer sent again does the rest.
 */
export const answerTheQuestion =
  (needs: Needs): AnswerQuestion =>
  async (request) => {
    const { campaignId, importId } = request.params
    const progress = progressStore(needs)
    const found = await progress.find(campaignId, importId)
    if (!found) throw problem('roster.unknown')
    const isAccepted = request.body.decision === 'accepted'
    const type = typeOf(found.fileName)
    const key = rosterKey(campaignId, importId, type)
    const file = isAccepted ? await needs.transfers.read(key) : undefined
    if (isAccepted && !file && found.state === 'stopped') throw problem('roster.fileGone')

    const receipt = await needs.handle(importSubject, answerQuestion, rosterImportStream(campaignId, importId), request)
    const { state } = await importNow(needs, { campaignId, importId })
    if (state === 'accepted' && file) {
      // Said first: the reading may be done before this request is.
      if (found.state === 'stopped') await progress.save(campaignId, importId, { ...found, state: 'reading' })
      await needs.transfers.write(key, file, mimeOf[type])
    }
    if (state === 'dropped') {
      await needs.transfers.remove(key)
      await progress.save(campaignId, importId, { ...found, state: 'dropped', finishedAt: needs.clock() })
    }
    return receipt
  }
