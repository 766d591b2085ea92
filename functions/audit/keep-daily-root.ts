import type { Dependencies } from '../dependencies'
import type { Entry } from '../platform/journal'
import { merkleRoot } from './merkle-tree'

type Needs = Pick<Dependencies, 'journal' | 'auditRoots' | 'log'>

/** What is kept out of reach of whoever holds the database. Anybody with the journal can work it out again. */
export interface DailyRoot {
  /** A Beijing date. */
  readonly date: string
  /** How many streams changed that day. */
  readonly size: number
  /** RFC 6962 tree hash over `stream\nseq\nhash` of each stream's last entry of the day, by stream name. */
  readonly root: string
}

const dayMilliseconds = 86_400_000
/** China has one time zone and no summer time. */
const beijingMilliseconds = 8 * 3_600_000

/** Of the Beijing day that ended before `at`: the object is locked, so a second run can only add an equal version. */
export const keepDailyRoot =
  (needs: Needs) =>
  async (at: string): Promise<void> => {
    const date = beijingDateOf(Date.parse(at) - dayMilliseconds)
    const daily = await dailyRoot(needs, date)
    await needs.auditRoots.write(`roots/${date}.json`, Buffer.from(JSON.stringify(daily)), 'application/json')
    needs.log.info('daily root kept', { ...daily })
  }

export async function dailyRoot({ journal }: Pick<Needs, 'journal'>, date: string): Promise<DailyRoot> {
  const leaves = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await journal.streams(cursor)
    const histories = await Promise.all(page.streams.map((stream) => journal.read(stream)))
    for (const entries of histories) {
      const last = lastOf(entries, date)
      if (last) leaves.set(last.stream, `${last.stream}\n${last.seq}\n${last.hash}`)
    }
    cursor = page.cursor
  } while (cursor !== undefined)

  const inOrder = [...leaves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, leaf]) => Buffer.from(leaf))
  return { date, size: inOrder.length, root: Buffer.from(merkleRoot(inOrder)).toString('hex') }
}

const lastOf = (entries: readonly Entry[], date: string): Entry | undefined =>
  entries.filter(({ at }) => beijingDateOf(Date.parse(at)) === date).at(-1)

const beijingDateOf = (milliseconds: number): string =>
  new Date(milliseconds + beijingMilliseconds).toISOString().slice(0, 10)
