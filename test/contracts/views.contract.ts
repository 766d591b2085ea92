import type { ListOptions, Page, ViewRow, Views } from '../../functions/platform/views'

interface Row extends ViewRow {
  readonly name?: string
  readonly more?: unknown
}

/** What all Views promise. Run on memory and on the embedded engine. */
export function viewsContract(createViews: () => Promise<Views>) {
  let views: Views
  beforeEach(async () => {
    views = await createViews()
  })
  const key = { pk: 'village#1', sk: 'p1' }

  it('gives back a row as it was written, without its keys', async () => {
    const row = { seq: 3, name: '王·𠮷', more: { list: [1, 2.5, 'x'], empty: '', no: null, is: true } }
    await views.advance(key, row, { queue: { pk: 'q', sk: '1' }, person: { pk: 'p', sk: '2' } })

    expect(await views.get(key)).toEqual(row)
    expect((await views.list('village#1')).rows).toEqual([row])
    expect((await views.listQueue('q')).rows).toEqual([row])
    expect((await views.listPerson('p')).rows).toEqual([row])
    expect(await views.get({ pk: 'village#1', sk: 'p2' })).toBeUndefined()
  })

  it('never goes back: an earlier entry changes nothing, an equal one may write the row again', async () => {
    await views.advance(key, { seq: 2, name: 'second' } as Row)
    await views.advance(key, { seq: 1, name: 'first' } as Row)
    expect(await views.get<Row>(key)).toMatchObject({ name: 'second' })

    await views.advance(key, { seq: 2, name: 'rebuilt' } as Row)
    expect(await views.get<Row>(key)).toMatchObject({ name: 'rebuilt' })
  })

  it('takes a row off a list it no longer belongs to', async () => {
    await views.advance(key, { seq: 1 }, { queue: { pk: 'q', sk: '1' } })
    await views.advance(key, { seq: 2 })

    expect((await views.listQueue('q')).rows).toEqual([])
  })

  const fill = async () => {
    for (let index = 0; index < 25; index++) {
      const sk = `p${String(index).padStart(2, '0')}`
      await views.advance({ pk: 'village#1', sk }, { seq: index + 1, name: sk } as Row, {
        queue: { pk: 'q', sk: `risk${index % 3}` },
        person: { pk: 'someone', sk },
      })
    }
    await views.advance({ pk: 'village#2', sk: 'p00' }, { seq: 1, name: 'elsewhere' } as Row)
  }
  const allOf = async (read: (options: ListOptions) => Promise<Page<Row>>, options: ListOptions = {}) => {
    const rows: Row[] = []
    let cursor: string | undefined
    do {
      const page = await read({ ...options, cursor, limit: 4 })
      expect(page.rows.length).toBeLessThanOrEqual(4)
      rows.push(...page.rows)
      cursor = page.cursor
    } while (cursor)
    return rows.map(({ name }) => name)
  }

  it('lists a partition page after page, by sort key, each row once', async () => {
    await fill()
    const names = Array.from({ length: 25 }, (_, index) => `p${String(index).padStart(2, '0')}`)

    expect(await allOf((options) => views.list('village#1', options))).toEqual(names)
    expect(await allOf((options) => views.listPerson('someone', options))).toEqual(names)
    expect((await allOf((options) => views.listQueue('q', options))).sort()).toEqual(names)
  })

  it('lists from one sort key to another, both included', async () => {
    await fill()
    const between = { from: 'p03', to: 'p09' }

    expect(await allOf((options) => views.list('village#1', options), between)).toHaveLength(7)
    expect(await allOf((options) => views.list('village#1', options), { from: 'p20' })).toHaveLength(5)
    expect(await allOf((options) => views.list('village#1', options), { to: 'p01' })).toHaveLength(2)
    expect(await allOf((options) => views.listQueue('q', options), { from: '', to: 'risk0' })).toHaveLength(9)
    expect(await allOf((options) => views.listQueue('q', options), { from: 'risk1', to: 'risk1' })).toHaveLength(8)
  })

  it('refuses a cursor of another list, and one it never gave', async () => {
    await fill()
    const { cursor } = await views.list('village#1', { limit: 4 })
    const invalid = { code: 'request.invalid' }

    expect(cursor).toBeDefined()
    await expect(views.list('village#2', { cursor })).rejects.toMatchObject(invalid)
    await expect(views.listQueue('q', { cursor })).rejects.toMatchObject(invalid)
    await expect(views.list('village#1', { cursor, from: 'p10' })).rejects.toMatchObject(invalid)
    for (const forged of ['x', '', Buffer.from('{"pk":"village#1"}').toString('base64url'), `${cursor}x`])
      await expect(views.list('village#1', { cursor: forged })).rejects.toMatchObject(invalid)
  })

  it('shows everything with its key and its listings, and forgets what is removed', async () => {
    await fill()
    const before = await everyRow(views)
    expect(before.size).toBe(26)

    await views.advance(key, { seq: 1, name: 'x' } as Row)
    const one = (await everyRow(views)).get('village#1/p1')
    await views.advance(key, { seq: 1, name: 'x' } as Row, { queue: { pk: 'q', sk: 'risk0' } })
    expect((await everyRow(views)).get('village#1/p1')).not.toBe(one)

    await views.remove(key)
    await views.remove(key)
    expect(await everyRow(views)).toEqual(before)
  })
}

async function everyRow(views: Views): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await views.everything(cursor)
    for (const { key, content } of page.rows) found.set(`${key.pk}/${key.sk}`, content)
    cursor = page.cursor
  } while (cursor)
  return found
}
