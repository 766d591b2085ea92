import type { Journal } from '../../functions/platform/journal'
import { aChain, anEntry } from '../support/builders'

/** What every Journal promises. Run on memory and on the embedded engine. */
export function journalContract(createJournal: () => Promise<Journal>) {
  let journal: Journal
  beforeEach(async () => {
    journal = await createJournal()
  })

  it('gives back a stream from its beginning, exactly as it was written', async () => {
    const long = '很长的回答 𠮷·'.repeat(400)
    const device = { id: 'd', time: '2026-10-01T00:00:00Z', app: '1.0' }
    const entries = [
      anEntry({
        seq: 1,
        device,
        events: [{ type: 'a' }, { type: 'b', long, none: null, list: [1, 0.5, ''] } as never],
      }),
      anEntry({ seq: 2 }),
      anEntry({ seq: 10, events: [] }),
    ]
    for (const entry of entries) expect(await journal.append(entry)).toBe(true)

    expect(await journal.read(anEntry().stream)).toEqual(entries)
    expect(await journal.read('registration#999901-2026#p')).toEqual([])
  })

  it('gives a sequence number to one of many entries that want it', async () => {
    const rivals = Array.from({ length: 8 }, (_, index) => anEntry({ by: `rival ${index}` }))
    const appended = await Promise.all(rivals.map((entry) => journal.append(entry)))

    expect(appended.filter(Boolean)).toHaveLength(1)
    expect(await journal.read(anEntry().stream)).toEqual([rivals[appended.indexOf(true)]])
  })

  it('keeps the first of two entries with the same number', async () => {
    await journal.append(anEntry({ by: 'first' }))

    expect(await journal.append(anEntry({ by: 'second' }))).toBe(false)
    expect(await journal.read(anEntry().stream)).toEqual([anEntry({ by: 'first' })])
  })

  it('reads a stream that is longer than one page of the store', async () => {
    const noise = Array.from({ length: 2500 }, (_, index) => (index * 7919).toString(36)).join('')
    const many = aChain('registration#long', ...Array.from({ length: 150 }, (_, n) => [{ type: 'x', n, noise }]))
    for (const entry of many) await journal.append(entry)

    expect(await journal.read('registration#long')).toEqual(many)
  })

  it('opens many streams at once, and says which had begun already', async () => {
    await journal.append(anEntry({ stream: 's#105', by: 'earlier' }))
    const firsts = Array.from({ length: 230 }, (_, index) => anEntry({ stream: `s#${index}` }))
    const opened = await journal.openAll(firsts)

    expect(opened).toEqual(firsts.map((_, index) => index !== 105))
    expect(await journal.read('s#105')).toMatchObject([{ by: 'earlier' }])
    expect(await journal.read('s#229')).toEqual([firsts[229]])
    expect(await journal.openAll(firsts)).toEqual(firsts.map(() => false))
  })

  it('opens a stream once when it is named twice', async () => {
    const twice = ['first', 'second'].map((by) => anEntry({ stream: 's#1', by }))

    expect(await journal.openAll(twice)).toEqual([true, false])
    expect(await journal.read('s#1')).toEqual([twice[0]])
  })

  it('names every stream once, page after page, also where a page cuts one', async () => {
    const names = Array.from({ length: 370 }, (_, index) => `s#${index}`)
    for (const seq of [1, 2, 3]) await journal.openAll(names.map((stream) => anEntry({ stream, seq })))
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await journal.streams(cursor)
      found.push(...page.streams)
      cursor = page.cursor
    } while (cursor)

    expect(found.sort()).toEqual(names.sort())
  })

  it.each(['', '!', 'bm90LWpzb24', 'eyJwayI6MX0'])('refuses the cursor %j, which it never gave', async (cursor) => {
    await expect(journal.streams(cursor)).rejects.toMatchObject({ code: 'request.invalid' })
  })
}
