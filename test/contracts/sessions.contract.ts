import type { Sessions, ShortLived } from '../../functions/platform/sessions'

interface Row extends ShortLived {
  readonly holder?: string
  readonly tries?: number
}

/** What all Sessions promise. Run on memory and on the embedded engine; the clock is the test's. */
export function sessionsContract(createSessions: (clock: () => string) => Promise<Sessions>) {
  const begins = Date.parse('2026-10-01T00:00:00.000Z')
  let now: number
  let sessions: Sessions
  beforeEach(async () => {
    now = begins
    sessions = await createSessions(() => new Date(now).toISOString())
  })
  const passes = (seconds: number) => {
    now += seconds * 1000
  }
  const until = (seconds: number) => Math.floor(begins / 1000) + seconds

  it('keeps a row until it expires, not until something removes it', async () => {
    const row = { expiresAt: until(60), holder: 'a', tries: 2 }
    await sessions.put('session', '1', row)
    expect(await sessions.get('session', '1')).toEqual(row)
    expect(await sessions.get('link', '1')).toBeUndefined()

    passes(60)
    expect(await sessions.get('session', '1')).toBeUndefined()
    expect(await sessions.list('session')).toEqual([])
    expect(await sessions.take('session', '1')).toBeUndefined()
  })

  it('lists the live rows of a kind whose id begins with a prefix', async () => {
    for (const id of ['a#1', 'a#2', 'ab#1']) await sessions.put('session', id, { expiresAt: until(60) })
    await sessions.put('session', 'a#0', { expiresAt: until(-1) })
    await sessions.put('other', 'a#3', { expiresAt: until(60) })

    expect((await sessions.list('session', 'a#')).map(({ id }) => id)).toEqual(['a#1', 'a#2'])
    expect(await sessions.list('session')).toHaveLength(3)
  })

  it('puts a new row only where none lives', async () => {
    const put = (holder: string) => sessions.putNew<Row>('code', '1', { expiresAt: until(60), holder })
    const wins = await Promise.all(['a', 'b', 'c'].map(put))
    expect(wins.filter(Boolean)).toHaveLength(1)

    passes(61)
    expect(await sessions.putNew<Row>('code', '1', { expiresAt: until(600), holder: 'd' })).toBe(true)
  })

  it('swaps a row only if the field is as expected', async () => {
    await sessions.put<Row>('session', '1', { expiresAt: until(60), holder: 'a' })
    const swap = (was: unknown, holder: string, field: keyof Row = 'holder') =>
      sessions.swap<Row>('session', '1', { expiresAt: until(60), holder }, { field, was })

    expect(await swap('b', 'c')).toBe(false)
    expect(await swap(undefined, 'c')).toBe(false)
    expect(await swap(3, 'c', 'tries')).toBe(false)
    const rivals = await Promise.all([swap('a', 'x'), swap('a', 'y')])
    expect(rivals.filter(Boolean)).toHaveLength(1)
    expect(await swap(undefined, 'z', 'tries')).toBe(true)
    expect(await sessions.get<Row>('session', '1')).toMatchObject({ holder: 'z' })
  })

  it('swaps nothing that is gone', async () => {
    const row = { expiresAt: until(60), holder: 'a' }
    expect(await sessions.swap<Row>('session', '1', row, { field: 'tries', was: undefined })).toBe(false)
    await sessions.put('session', '1', row)
    passes(60)
    expect(await sessions.swap<Row>('session', '1', row, { field: 'holder', was: 'a' })).toBe(false)
  })

  it('gives a row to one of many takers', async () => {
    await sessions.put<Row>('code', '1', { expiresAt: until(60), holder: 'a' })
    const taken = await Promise.all([1, 2, 3].map(() => sessions.take<Row>('code', '1')))

    expect(taken.filter(Boolean)).toEqual([{ expiresAt: until(60), holder: 'a' }])
    expect(await sessions.get('code', '1')).toBeUndefined()
  })

  it('counts every one of many at once, and begins anew when the time is over', async () => {
    const sums = await Promise.all(Array.from({ length: 6 }, () => sessions.count('tries', '1', 900)))
    expect(sums.sort()).toEqual([1, 2, 3, 4, 5, 6])

    passes(899)
    expect(await sessions.count('tries', '1', 900)).toBe(7)
    passes(1)
    expect(await sessions.count('tries', '1', 900)).toBe(1)
  })
}
