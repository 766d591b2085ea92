import { type DailyRoot, leavesInOrder } from '../../shared/audit/daily-root'
import type { Dependencies } from '../dependencies'
import { beijingDateOf, type Head, headsOf } from './heads'
import { merkleRoot } from './merkle-tree'

type Needs = Pick<Dependencies, 'journal' | 'auditRoots' | 'log'>

const dayMilliseconds = 86_400_000
const atOnce = 20

/**
 * Of the Beijing day that ended before `at`: the object is locked, so a second run can only add an equal version. An entry
 * that cannot be read does not stop the day's root. It is named there, and the run ends as failed, so that the alarm rings.
 */
export const keepDailyRoot =
  (needs: Needs) =>
  async (at: string): Promise<void> => {
    const date = beijingDateOf(Date.parse(at) - dayMilliseconds)
    const daily = await dailyRoot(needs, date)
    await needs.auditRoots.write(`roots/${date}.json`, Buffer.from(JSON.stringify(daily)), 'application/json')
    needs.log.info('daily root kept', { ...daily })
    if (!daily.unreadable) return
    for (const stream of daily.unreadable) needs.log.error('stream unreadable', { stream })
    throw new Error(`The root of ${date} is kept, but ${daily.unreadable.length} streams cannot be read: ruhu verify.`)
  }

export async function dailyRoot({ journal }: Pick<Needs, 'journal'>, date: string): Promise<DailyRoot> {
  const heads: Head[] = []
  const unreadable = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await journal.streams(cursor)
    for (let done = 0; done < page.streams.length; done += atOnce) {
      const streams = page.streams.slice(done, done + atOnce)
      for (const { stream, inspected } of await Promise.all(streams.map(inspect))) {
        heads.push(...headsOf(stream, inspected, date))
        if (inspected.unreadable.length > 0) unreadable.add(stream)
      }
    }
    cursor = page.cursor
  } while (cursor !== undefined)
  return { ...rootOf(date, heads), ...(unreadable.size > 0 ? { unreadable: [...unreadable].sort() } : {}) }

  async function inspect(stream: string) {
    return { stream, inspected: await journal.inspect(stream) }
  }
}

export function rootOf(date: string, heads: readonly Head[]): DailyRoot {
  // A stream that two pages named is one leaf.
  const leaves = leavesInOrder([...new Map(heads.map((head) => [head.stream, head])).values()])
  const root = merkleRoot(leaves.map((leaf) => Buffer.from(leaf)))
  return { date, size: leaves.length, root: Buffer.from(root).toString('hex') }
}
