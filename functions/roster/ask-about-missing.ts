import { fold } from '../../shared/journal/stream'
import { isProblem, problem } from '../../shared/problems'
import { coveredBy, mustAsk, type RefreshQuestion } from '../../shared/roster/refresh-question'
import {
  type RosterImport,
  type RosterImportEvent,
  rosterImportKind,
  rosterImportStream,
  stopImport,
} from '../../shared/roster/roster-import'
import { sha256 } from '../platform/chain'
import { derivedId } from '../platform/derived-id'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { systemRequest } from '../platform/system-actor'
import { villagesIn } from '../regions/villages-in'
import { isHere, type VillageRow } from '../registrations/village-row'
import type { ImportNeeds, ImportPlace } from './import-roster'
import { importSubject } from './import-subject'
import type { Progress } from './progress'
import { readPerson } from './read-person'
import { readRows } from './read-rows'
import { editionOf, rosterOf } from './read-whole'
import { missingKey } from './roster-keys'

/** A known person who is not in the file; her name stays sealed as in the lists. */
export type MissingPerson = Pick<VillageRow, 'personId' | 'region' | 'display' | 'state'>

/**
 * Before anything enters: are too many of the known missing in this file? Then the journal says so, and the import
 * waits for a person. Run again it is the same question. Undefined: nothing to ask, or answered.
 */
export async function askAboutMissing(
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

  const missing = await missingIn(needs, place, path)
  const campaign = await needs.campaigns.find(place.campaignId)
  if (!campaign) throw problem('campaign.unknown')
  if (!mustAsk(missing.question, campaign.inForce.rosterMissingShare)) return undefined
  return stop(needs, place, missing)
}

export const importNow = async (
  { journal }: Pick<ImportNeeds, 'journal'>,
  { campaignId, importId }: Pick<ImportPlace, 'campaignId' | 'importId'>,
): Promise<RosterImport> =>
  fold(rosterImportKind, await journal.read<RosterImportEvent>(rosterImportStream(campaignId, importId)))

interface Missing {
  readonly question: RefreshQuestion
  readonly people: readonly MissingPerson[]
}

async function missingIn(needs: ImportNeeds, place: ImportPlace, path: string): Promise<Missing> {
  const { personIds, villages } = await whoIsIn(needs, place, path)
  const region = coveredBy(villages)
  const people: MissingPerson[] = []
  const counted: RefreshQuestion['villages'][number][] = []
  let known = 0
  for (const village of region === undefined ? [] : await villagesIn(needs, region)) {
    const rows = (await everyRow<VillageRow>(needs.views, keys.village(place.campaignId, village))).filter(isExpected)
    const lacking = rows.filter(({ personId }) => !personIds.has(personId))
    known += rows.length
    people.push(...lacking.map(({ personId, display, state }) => ({ personId, region: village, display, state })))
    if (lacking.length > 0) counted.push({ region: village, known: rows.length, missing: lacking.length })
  }
  const id = sha256(JSON.stringify([known, people.map(({ personId }) => personId).sort()])).slice(0, 32)
  return { question: { id, known, missing: people.length, villages: counted }, people }
}

/** Who died or is not of this county, as the county decided, is not expected in a later roster. */
const isExpected = (row: VillageRow): boolean => isHere(row) && row.state !== 'settled'

/** Every row that could enter. One that cannot counts as missing: nobody can tell whose it is. */
async function whoIsIn(needs: ImportNeeds, place: ImportPlace, path: string) {
  const [edition, roster] = [await editionOf(needs, place), await rosterOf(needs, place)]
  const [personIds, villages] = [new Set<string>(), new Set<string>()]
  for await (const row of readRows(path, place.type, edition)) {
    const read = readPerson(row, roster)
    if (read.kind === 'refused') continue
    personIds.add(await needs.identities.personIdOf(read.person.idNumber))
    villages.add(read.person.region)
  }
  return { personIds, villages }
}

/** The list is there before the question is asked. */
async function stop(needs: ImportNeeds, place: ImportPlace, { question, people }: Missing): Promise<RefreshQuestion> {
  const { campaignId, importId } = place
  await needs.transfers.write(missingKey(campaignId, importId), Buffer.from(JSON.stringify(people)), 'application/json')
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
