import { hashOf } from '../../../functions/platform/chain'
import type { Entry, Journal } from '../../../functions/platform/journal'
import { dynamodbJournal } from '../../../functions/platform/journal.dynamodb'
import { type JournalRewriter, TooLong } from '../../../functions/platform/journal-rewriter'
import { dynamodbJournalRewriter } from '../../../functions/platform/journal-rewriter.dynamodb'
import { aChain } from '../../support/builders'
import { memoryJournal } from '../../support/memory'
import { startTables, type Tables } from '../../support/tables'

let tables: Tables
beforeAll(async () => {
  tables = await startTables()
})
afterAll(() => tables.stop())

type Both = Journal & JournalRewriter
const onDynamodb = async (): Promise<Both> => {
  const table = await tables.create('journal')
  return { ...dynamodbJournal(tables.documents, table), ...dynamodbJournalRewriter(tables.documents, table) }
}

const stream = 'registration#999901-2026#p'
const aStream = async (journal: Journal, count = 4) => {
  const chain = aChain(stream, ...Array.from({ length: count }, (_, n) => [{ type: 'x', n }]))
  for (const entry of chain) await journal.append(entry)
  return chain
}
const resealed = (entry: Entry): Entry => {
  const { hash, ...facts } = { ...entry, events: [{ type: 'y' }], was: entry.hash }
  return { ...facts, hash: hashOf(facts) }
}

describe.each<[string, () => Promise<Both>]>([
  ['DynamoDB', onDynamodb],
  ['memory', async () => memoryJournal()],
])('rewriting on %s', (_, create) => {
  it('puts all in the place of what was there', async () => {
    const journal = await create()
    const chain = await aStream(journal)
    const after = chain.slice(1).map(resealed)
    expect(await journal.replace(chain.slice(1), after)).toBe(true)
    expect(await journal.read(stream)).toEqual([chain[0], ...after])
  })

  it('changes nothing when one of them is no longer what it was', async () => {
    const journal = await create()
    const chain = await aStream(journal)
    const outdated = chain.map((entry, at) => (at === 2 ? { ...entry, hash: 'other' } : entry))
    expect(await journal.replace(outdated, chain.map(resealed))).toBe(false)
    expect(await journal.read(stream)).toEqual(chain)
  })

  it('changes nothing when another entry has followed', async () => {
    const journal = await create()
    const chain = await aStream(journal)
    const known = chain.slice(0, 3)
    expect(await journal.replace(known, known.map(resealed))).toBe(false)
    expect(await journal.read(stream)).toEqual(chain)
  })
})

it('takes ninety-nine entries at once, and refuses what is longer', async () => {
  const journal = await onDynamodb()
  const chain = await aStream(journal, 100)
  await expect(journal.replace(chain, chain.map(resealed))).rejects.toThrow(TooLong)
  expect(await journal.replace(chain.slice(1), chain.slice(1).map(resealed))).toBe(true)
})

it('refuses what has more bytes than a transaction', async () => {
  const journal = await onDynamodb()
  const chain = await aStream(journal, 16)
  const noise = (length: number) => Array.from({ length }, () => Math.random().toString(36).slice(2)).join('')
  const large = (length: number) =>
    chain.map((entry) => ({ ...resealed(entry), events: [{ type: 'y', noise: noise(length) } as never] }))
  await expect(journal.replace(chain, large(45_000))).rejects.toThrow(TooLong)
  // Nor an entry that is larger than the store takes at all.
  await expect(journal.replace(chain.slice(-1), large(80_000).slice(-1))).rejects.toThrow(TooLong)
})
