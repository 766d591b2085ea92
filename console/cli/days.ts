import { createHash } from 'node:crypto'
import type { AnswerOf } from '../../shared/api/route'
import type { Api } from '../../shared/api/routes'
import { leavesInOrder } from '../../shared/audit/daily-root'
import { merkleRoot } from '../../shared/audit/merkle-tree'
import { beijingDate } from '../../shared/forms/facts'
import { isCalendarDate } from '../../shared/identities/certificate-number'
import { say } from './messages'
import type { Work } from './work'

export type Head = AnswerOf<Api['POST /audit/heads']>['heads'][number]

/** One day's root as the journal gives it now, beside the one that was kept. */
export interface DayCompared {
  readonly day: string
  readonly streams: number
  readonly root: string
  readonly because: 'asKept' | 'notEnded' | 'notKept' | 'otherRoot'
  /** Streams that could not be read in the night the root was kept. */
  readonly unreadable?: readonly string[] | undefined
}

/** A day that has not ended proves nothing yet: its entries still come. */
export const isAsKept = ({ because }: DayCompared): boolean => because === 'asKept' || because === 'notEnded'

/** Worked out here from the hashes of the entries, so that the server need not be believed. */
export async function compareDays(work: Work, day?: string): Promise<readonly DayCompared[]> {
  const heads = await headsOf(work, day)
  const days = new Set(day === undefined ? heads.map((head) => head.day) : [day])
  const compared: DayCompared[] = []
  for (const one of [...days].sort())
    compared.push(
      await compareDay(
        work,
        one,
        heads.filter((head) => head.day === one),
      ),
    )
  return compared
}

async function compareDay({ call }: Work, day: string, heads: readonly Head[]): Promise<DayCompared> {
  const { kept } = await call('POST /audit/roots', { params: {}, body: { date: day } })
  const { size, root } = rootOf(heads)
  const facts = { day, streams: size, root, ...(kept?.unreadable ? { unreadable: kept.unreadable } : {}) }
  if (isCalendarDate(day) && day >= beijingDate(new Date().toISOString())) return { ...facts, because: 'notEnded' }
  if (!kept) return { ...facts, because: 'notKept' }
  return { ...facts, because: kept.size === size && kept.root === root ? 'asKept' : 'otherRoot' }
}

export async function headsOf(
  { call, output }: Pick<Work, 'call' | 'output'>,
  date?: string,
): Promise<readonly Head[]> {
  const progress = output.progress(say.readingHeads)
  // By stream and day: a step that was repeated names a stream twice.
  const heads = new Map<string, Head>()
  let cursor: string | undefined
  do {
    const body = { ...(cursor === undefined ? {} : { cursor }), ...(date === undefined ? {} : { date }) }
    const page = await call('POST /audit/heads', { params: {}, body })
    for (const head of page.heads) heads.set(`${head.stream} ${head.day}`, head)
    cursor = page.cursor
    progress.to(heads.size)
  } while (cursor !== undefined)
  progress.end()
  return [...heads.values()]
}

export function rootOf(heads: readonly Head[]) {
  const leaves = leavesInOrder(heads).map((leaf) => Buffer.from(leaf))
  return { size: leaves.length, root: Buffer.from(merkleRoot(leaves, digest)).toString('hex') }
}

function digest(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
