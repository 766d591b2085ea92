import { fold } from '../../shared/journal/stream'
import { isProblem, problem } from '../../shared/problems'
import { type RefreshQuestion, whyAsk } from '../../shared/roster/refresh-question'
import {
  type RosterImport,
  type RosterImportEvent,
  rosterImportKind,
  rosterImportStream,
  stopImport,
} from '../../shared/roster/roster-import'
import { derivedId } from '../platform/derived-id'
import { systemRequest } from '../platform/system-actor'
import { type Compared, compareWithKnown } from './compare-with-known'
import type { ImportNeeds, ImportPlace } from './import-roster'
import { importSubject } from './import-subject'
import type { Progress } from './progress'
import { changedKey, missingKey } from './roster-keys'

/**
 * Before anything enters: are too many of the known missing in this file, or given another type or grade? Then the
 * journal says so, and the import waits for a person. Run again it is the same question. Undefined: nothing to ask, or
 * answered.
 */
export async function askAboutRefresh(
  needs: ImportNeeds,
  place: ImportPlace,
  path: string,
  { rows }: Progress,
): Promise<RefreshQuestion | undefined> {
  // An earlier run had entered rows when it was killed: the question was settled then.
  if (rows > 0) return undefined
  const before = await importNow(needs, place)
  if (before.state === 'stopped') return before.question
  if (before.state !== 'announced') return undefined

  const compared = await compareWithKnown(needs, place, path)
  const campaign = await needs.campaigns.find(place.campaignId)
  if (!campaign) throw problem('campaign.unknown')
  const because = whyAsk(compared.question, campaign.inForce)
  return because.length === 0 ? undefined : stop(needs, place, compared, { ...compared.question, because })
}

export const importNow = async (
  { journal }: Pick<ImportNeeds, 'journal'>,
  { campaignId, importId }: Pick<ImportPlace, 'campaignId' | 'importId'>,
): Promise<RosterImport> =>
  fold(rosterImportKind, await journal.read<RosterImportEvent>(rosterImportStream(campaignId, importId)))

/** The lists are there before the question is asked. */
async function stop(
  needs: ImportNeeds,
  place: ImportPlace,
  { missing, changed }: Compared,
  question: RefreshQuestion,
): Promise<RefreshQuestion> {
  const { campaignId, importId } = place
  const keep = (key: string, people: readonly unknown[]) =>
    needs.transfers.write(key, Buffer.from(JSON.stringify(people)), 'application/json')
  await keep(missingKey(campaignId, importId), missing)
  await keep(changedKey(campaignId, importId), changed)
  const stream = rosterImportStream(campaignId, importId)
  const command = { commandId: derivedId(`stop ${stream}`), question }
  try {
    await needs.handle(importSubject, stopImport, stream, systemRequest('roster', 'roster.enter', command))
  } catch (error) {
    // Another run asked in the meantime: its question counts.
    if (!isProblem(error, 'roster.unknown') && !isProblem(error, 'command.contentDiffers')) throw error
  }
  const now = await importNow(needs, place)
  if (now.state === 'stopped') return now.question
  throw problem('stream.busy')
}
