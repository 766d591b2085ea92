import type { Ask } from '../../../../miniprogram/src/api/ask'
import type { Outcome } from '../../../../miniprogram/src/api/outcome'
import { createBundle, type Row } from '../../../../miniprogram/src/features/bundle/bundle'
import { Died, emptyMemory, life, mortalDocuments } from '../support/mortal-phone'
import { aRow, edition, village, visited } from '../support/rows'

const people = (count: number, changes: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, (_, at) => aRow({ personId: `p${at}`, name: `王${at}`, ...changes }))

/** A server that pages by two; `cut` is the page whose answer never comes. */
function serving(rows: readonly Row[], cut?: number, handbook?: string) {
  let pages = 0
  const ask = (async (route: string, { params, query }: Asked): Promise<Outcome<unknown>> => {
    if (route.includes('/editions/')) return editionNamed(params.edition)
    if (route.endsWith('/handbook')) return handbookFrom(handbook)
    if (++pages === cut) return { kind: 'unreachable' }
    const from = Number(query?.cursor ?? 0)
    const answer = {
      campaign: { campaignId: village.campaignId, name: '2026', year: 2026, edition, handbook, settings: {} },
      region: { code: village.region, name: '一村', township: '一镇', county: '望城区' },
      team: [],
      rows: rows.slice(from, from + 2),
      ...(from + 2 < rows.length ? { cursor: String(from + 2) } : {}),
    }
    return { kind: 'answered', answer }
  }) as Ask
  return ask
}

type Served = (route: string, asked: Asked) => Promise<{ readonly answer: object }>

interface Asked {
  readonly params: { readonly edition?: string }
  readonly query?: { readonly cursor?: string }
}

const former = 'f'.repeat(64)
const editionNamed = (hash = ''): Outcome<unknown> => ({
  kind: 'answered',
  answer: { hash, edition: { key: hash === former ? 'before the switch' : 'ed2022' } },
})

const handbookFrom = (hash = ''): Outcome<unknown> =>
  hash.startsWith('lost')
    ? { kind: 'unreachable' }
    : { kind: 'answered', answer: { hash, entries: [{ item: 'employed', title: `words of ${hash}` }], lessons: [] } }

const bundleIn = (memory: ReturnType<typeof emptyMemory>, ask: Ask, now = life()) =>
  createBundle({ documents: mortalDocuments(memory, now), ask, now: () => '2026-10-08T01:00:00.000Z' })

describe('the village on the phone', () => {
  it('keeps on the list what it has of a person whose record the server cannot read', async () => {
    const memory = emptyMemory()
    await bundleIn(memory, serving(people(3))).refresh(village, [])
    const poisoned = (async (route: string, asked: Asked) => {
      const page = await (serving(people(3).slice(0, 2)) as unknown as Served)(route, asked)
      return route.endsWith('/bundle') ? { ...page, answer: { ...page.answer, unreadable: ['p2'] } } : page
    }) as unknown as Ask
    await bundleIn(memory, poisoned).refresh(village, [])

    const offline = bundleIn(memory, async () => ({ kind: 'unreachable' }) as never)
    const rows = (await offline.index(village))?.rows ?? []
    expect(rows.map(({ name, left }) => [name, left])).toEqual([0, 1, 2].map((at) => [`王${at}`, undefined]))
    expect((await offline.row(village, 'p2'))?.name).toBe('王2')
  })

  it('keeps every page, the edition, and a list that needs no network', async () => {
    const memory = emptyMemory()
    const seen: number[] = []
    await bundleIn(memory, serving(people(5))).refresh(village, [], (rows) => seen.push(rows))

    const offline = bundleIn(memory, async () => ({ kind: 'unreachable' }) as never)
    expect((await offline.index(village))?.rows.map(({ name }) => name)).toEqual(['王0', '王1', '王2', '王3', '王4'])
    expect((await offline.row(village, 'p3'))?.facts.disabilityType).toBe(4)
    expect(await offline.edition(edition)).toEqual({ key: 'ed2022' })
    expect(seen).toEqual([2, 4, 5])
  })

  it('keeps the editions that records were made with, too', async () => {
    const memory = emptyMemory()
    const { interview } = visited()
    const rows = [...people(2), visited({ interview: interview && { ...interview, edition: former } })]
    await bundleIn(memory, serving(rows)).refresh(village, [])

    const offline = bundleIn(memory, async () => ({ kind: 'unreachable' }) as never)
    expect(await offline.edition(former)).toEqual({ key: 'before the switch' })
    expect(await offline.edition(edition)).toEqual({ key: 'ed2022' })
  })

  it('keeps the former list whole when the download is interrupted', async () => {
    const memory = emptyMemory()
    await bundleIn(memory, serving(people(3))).refresh(village, [])
    const outcome = await bundleIn(memory, serving(people(5, { state: 'returned' }), 2)).refresh(village, [])

    expect(outcome.kind).toBe('unreachable')
    const index = await bundleIn(memory, serving([])).index(village)
    expect(index?.rows.map(({ state }) => state)).toEqual(['rostered', 'rostered', 'rostered'])
    for (const { personId } of index?.rows ?? []) {
      expect(await bundleIn(memory, serving([])).row(village, personId)).toBeDefined()
    }
  })

  it('finds every listed row and the edition, wherever the phone dies while fetching', async () => {
    const whole = life()
    await bundleIn(emptyMemory(), serving(people(3)), whole).refresh(village, [])
    for (let diesAt = 1; diesAt <= whole.touches(); diesAt++) {
      const memory = emptyMemory()
      await bundleIn(memory, serving(people(4))).refresh(village, [])
      const dying = bundleIn(memory, serving(people(3, { state: 'returned' })), life(diesAt, diesAt % 2 === 0))
      await dying.refresh(village, []).catch((error) => expect(error).toBeInstanceOf(Died))

      const { index, row, edition: editionOf } = bundleIn(memory, serving([]))
      for (const { personId } of (await index(village))?.rows ?? []) expect(await row(village, personId)).toBeDefined()
      expect(await editionOf(edition)).toBeDefined()
    }
  })

  it('forgets who left the village, but not while work of hers is unsent', async () => {
    const memory = emptyMemory()
    await bundleIn(memory, serving(people(3))).refresh(village, [])
    const bundle = bundleIn(memory, serving(people(1)))
    await bundle.refresh(village, ['p2'])

    expect((await bundle.index(village))?.rows.map(({ personId, left }) => [personId, left ?? false])).toEqual([
      ['p0', false],
      ['p2', true],
    ])
    expect(await bundle.row(village, 'p1')).toBeUndefined()
    expect(await bundle.row(village, 'p2')).toBeDefined()
  })

  it('brings the handbook when its words are new, keeps only the newest, and is as good without it', async () => {
    const memory = emptyMemory()
    const fetching = (hash?: string) => bundleIn(memory, serving(people(1), undefined, hash)).refresh(village, [])
    const handbooks = () => [...memory.documents.keys()].filter((key) => key.startsWith('handbook/'))
    expect((await fetching()).kind).toBe('answered')
    expect(handbooks()).toEqual([])
    await fetching('h1')
    await fetching('h2')
    expect(handbooks()).toEqual(['handbook/h2'])
    expect(await fetching('lost')).toMatchObject({ kind: 'answered', answer: { campaign: { handbook: 'lost' } } })
    const offline = bundleIn(memory, async () => ({ kind: 'unreachable' }) as never)
    expect((await offline.handbook('h2'))?.entries[0]?.title).toBe('words of h2')
    expect(await offline.handbook('lost')).toBeUndefined()
  })
})
