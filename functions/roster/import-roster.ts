import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isProblem } from '../../shared/problems'
import { type EndImport, endImport, rosterImportStream } from '../../shared/roster/roster-import'
import type { Dependencies } from '../dependencies'
import { derivedId } from '../platform/derived-id'
import { systemRequest } from '../platform/system-actor'
import { UnreadableFile } from '../workbooks/unreadable-file'
import { askAboutRefresh, importNow } from './ask-about-refresh'
import { importSubject } from './import-subject'
import { type Progress, progressStore } from './progress'
import { readWhole } from './read-whole'
import { errorsKey, placeOfRoster } from './roster-keys'

export type ImportNeeds = Pick<
  Dependencies,
  | 'journal'
  | 'handle'
  | 'campaigns'
  | 'sealer'
  | 'identities'
  | 'regions'
  | 'views'
  | 'sessions'
  | 'transfers'
  | 'clock'
  | 'newId'
  | 'log'
>
export type ImportPlace = NonNullable<ReturnType<typeof placeOfRoster>>

/** One roster has reached the store. Killed anywhere, the next run goes on after the last batch; nothing is entered twice. */
export const importRoster =
  (needs: ImportNeeds) =>
  async ({ key }: { readonly key: string }): Promise<void> => {
    const place = placeOfRoster(key)
    const announced = place && (await progressStore(needs).find(place.campaignId, place.importId))
    if (!place || !announced) return
    // Killed after the last word and before the file was gone, or brought once more.
    if (hasEnded(announced) || (await importNow(needs, place)).state === 'dropped') return needs.transfers.remove(key)

    const folder = await mkdtemp(join(tmpdir(), 'roster-'))
    try {
      const path = join(folder, 'roster')
      const source = await needs.transfers.stream(key)
      if (!source) return
      await pipeline(source, createWriteStream(path))
      const progress = await read(needs, place, path, announced)
      if (progress.state === 'stopped') return progressStore(needs).save(place.campaignId, place.importId, progress)
      await end(needs, place, progress)
      // A roster holds everything about everybody: it is not kept once it was read.
      await needs.transfers.remove(key)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

const hasEnded = ({ state }: Progress): boolean => ['finished', 'refused', 'dropped'].includes(state)

async function read(needs: ImportNeeds, place: ImportPlace, path: string, announced: Progress): Promise<Progress> {
  try {
    const question = await askAboutRefresh(needs, place, path, announced)
    if (question) return { ...announced, state: 'stopped', question }
    return { ...(await readWhole(needs, place, path, announced)), state: 'finished' }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const reached = (await progressStore(needs).find(place.campaignId, place.importId)) ?? announced
    return { ...reached, state: 'refused', because: error.message }
  }
}

/** Said in the journal, then shown: the list of errors is whole before the import is called finished. */
async function end(needs: ImportNeeds, place: ImportPlace, progress: Progress): Promise<void> {
  const { campaignId, importId } = place
  const { rows, entered, changed, unchanged, refused, because, errors } = progress
  await needs.transfers.write(errorsKey(campaignId, importId), Buffer.from(JSON.stringify(errors)), 'application/json')

  const stream = rosterImportStream(campaignId, importId)
  const counts = { rows, entered, changed, unchanged, refused }
  const command: EndImport = {
    commandId: derivedId(`end ${stream}`),
    counts,
    ...(because === undefined ? {} : { because }),
  }
  await needs
    .handle(importSubject, endImport, stream, systemRequest('roster', 'roster.enter', command))
    .catch((error: unknown) => {
      // Ended by an earlier run that was killed before it could say so here. Whatever else comes, the job tries again:
      // an import that looks finished and is not would never be looked at.
      if (!isProblem(error, 'roster.unknown') && !isProblem(error, 'command.contentDiffers')) throw error
    })
  await progressStore(needs).save(campaignId, importId, {
    ...progress,
    errors: errors.slice(0, 200),
    finishedAt: needs.clock(),
  })
}
