import { countyOf } from '../../shared/access/region'
import { beijingDate } from '../../shared/forms/facts'
import { maskNumber } from '../../shared/identities/mask'
import { problem } from '../../shared/problems'
import { UnreadableFile } from '../workbooks/unreadable-file'
import { enterBatch, refusedAmong } from './enter-batch'
import type { ImportNeeds, ImportPlace } from './import-roster'
import { type Progress, progressStore, refusedFirst, shownErrors } from './progress'
import { type PersonRead, type Roster, type RosterPerson, type RowError, readPerson } from './read-person'
import { type RosterRow, readRows } from './read-rows'
import { reasons } from './reasons.zh'

/** One transaction's worth of new streams. */
const rowsPerBatch = 100
/** More tell nothing new, and the list must fit into memory. */
const mostErrors = 20_000

/** Reads a file row by row, enters batch after batch, and remembers after each how far it came. */
export async function readWhole(
  needs: ImportNeeds,
  place: ImportPlace,
  path: string,
  announced: Progress,
): Promise<Progress> {
  const edition = await editionOf(needs, place)
  const roster = await rosterOf(needs, place)
  const seen = new Map<string, number>()
  let progress: Progress = { ...announced, state: 'reading' }
  let errors: readonly RowError[] = []
  let [rowsRead, remarks] = [0, 0]

  for await (const rows of inBatches(readRows(path, place.type, edition), rowsPerBatch)) {
    const reads = rows.map((row) => withoutRepeats(readPerson(row, roster), seen))
    const found = reads.flatMap(told)
    rowsRead += rows.length
    // Entered by a run that was killed later: its counts are in the progress already.
    const isDone = rowsRead <= announced.rows
    const people = reads.flatMap(peopleOf)
    const batch = isDone ? undefined : await enterBatch(needs, place, people)
    const refused = batch?.errors ?? (await refusedAmong(needs, place, people))
    // Sorted before the list is cut: no number of lesser remarks pushes out a row that did not enter.
    errors = refusedFirst([...errors, ...found, ...refused]).slice(0, mostErrors)
    remarks += found.filter(({ kind }) => kind === 'remark').length
    if (!batch) continue

    progress = added(progress, rows.length, reads.filter(({ kind }) => kind === 'refused').length, batch)
    await progressStore(needs).save(place.campaignId, place.importId, {
      ...progress,
      remarks,
      errors: errors.slice(0, shownErrors),
    })
  }
  if (rowsRead === 0) throw new UnreadableFile(reasons.file.empty)
  return { ...progress, remarks, errors }
}

/** Of a row that did not enter, every reason counts; of one that did, what was left out of it. */
const told = ({ kind, errors }: PersonRead): readonly RowError[] =>
  errors.map((error) => ({ ...error, kind: kind === 'refused' ? 'refused' : 'remark' }))

const peopleOf = (read: PersonRead): RosterPerson[] => (read.kind === 'person' ? [read.person] : [])

/** One person twice in one file: the first row counts, the second is told where the first is. */
function withoutRepeats(read: PersonRead, seen: Map<string, number>): PersonRead {
  if (read.kind === 'refused') return read
  const { row, idNumber } = read.person
  const first = seen.get(idNumber)
  if (first === undefined) {
    seen.set(idNumber, row)
    return read
  }
  const error = {
    row,
    column: '残疾人证号',
    value: maskNumber(idNumber),
    reason: reasons.duplicate(first),
  }
  return { kind: 'refused', errors: [...read.errors, error] }
}

const added = (
  before: Progress,
  rows: number,
  refused: number,
  batch: Awaited<ReturnType<typeof enterBatch>>,
): Progress => ({
  ...before,
  rows: before.rows + rows,
  refused: before.refused + refused + batch.refused,
  entered: before.entered + batch.entered,
  changed: before.changed + batch.changed,
  unchanged: before.unchanged + batch.unchanged,
})

export async function editionOf({ campaigns }: ImportNeeds, { campaignId }: ImportPlace) {
  const campaign = await campaigns.find(campaignId)
  if (!campaign) throw problem('campaign.unknown')
  return campaign.content
}

export async function rosterOf({ regions, clock }: ImportNeeds, { campaignId }: ImportPlace): Promise<Roster> {
  const county = await regions.county(countyOf(campaignId))
  if (!county) throw problem('region.unknown')
  return { today: beijingDate(clock()), villages: new Set(county.villages.map(({ code }) => code)) }
}

async function* inBatches(rows: AsyncIterable<RosterRow>, size: number): AsyncGenerator<readonly RosterRow[]> {
  let batch: RosterRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
