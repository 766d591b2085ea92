import { auditUseCases } from '../../../functions/audit/audit-use-cases'
import { dailyRoot, keepDailyRoot } from '../../../functions/audit/keep-daily-root'
import type { Entry } from '../../../functions/platform/journal'
import { auditRoutes } from '../../../shared/audit/audit.routes'
import { aChain } from '../../support/builders'
import { a, campaignId } from '../../support/people'
import { anOffice } from '../sign-in/office'

interface Step {
  readonly cursor?: string
}

async function anAudit() {
  const office = await anOffice()
  for (let index = 0; index < 120; index++) await office.invite({ account: `collector-${index}` })
  const audit = office.world.serve(auditRoutes, auditUseCases(office.world))
  /** Step after step until there is no cursor; every answer on the way. */
  const through = async <Answer extends Step>(route: string, first: object = {}): Promise<Answer[]> => {
    const answers: Answer[] = []
    let body: object | undefined = first
    while (body) {
      const answer: Answer = (await audit(a('the operator'), route, { body })).body
      answers.push(answer)
      body = answer.cursor === undefined ? undefined : { cursor: answer.cursor }
    }
    return answers
  }
  const digests = async () => {
    const pages = await through<Step & { rows: { key: string; digest: string }[] }>('POST /audit/digests')
    return pages.flatMap(({ rows }) => rows)
  }
  const verify = () =>
    through<Step & { streams: number; entries: number; broken: unknown[] }>('POST /audit/verifications')
  return { ...office, audit, through, digests, verify }
}
/** Two flipped bytes in the deflated events: nothing of them can be read. */
const garble =
  (seq: number) =>
  (entries: Entry[]): void => {
    for (const entry of entries) if (entry.seq === seq) Object.assign(entry, { events: '\u0000' })
  }
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('verification', () => {
  it('goes through every stream and finds nothing in a journal nobody touched', async () => {
    const pages = await (await anAudit()).verify()
    expect(pages.length).toBeGreaterThan(2)
    expect(sum(pages.map(({ streams }) => streams))).toBe(122)
    expect(pages.flatMap(({ broken }) => broken)).toEqual([])
  })

  it.each<[string, (entries: Entry[]) => void, object]>([
    ['changed', ([entry]) => entry && Object.assign(entry, { by: 'somebody else' }), { seq: 1, because: 'content' }],
    ['taken out', (entries) => entries.splice(0, 1), { seq: 2, because: 'gap' }],
  ])('names the one entry that was %s', async (_, change, expected) => {
    const { verify, world } = await anAudit()
    const stream = 'registration#999901-2026#x'
    for (const entry of aChain(stream, [{ type: 'a' }], [{ type: 'b' }])) await world.journal.append(entry)
    world.journal.tamper(stream, change)
    expect((await verify()).flatMap(({ broken }) => broken)).toEqual([{ stream, ...expected }])
  })

  it('names an entry that cannot be read, and goes on with all others', async () => {
    const { verify, world } = await anAudit()
    const stream = 'registration#999901-2026#x'
    for (const entry of aChain(stream, [{ type: 'a' }], [{ type: 'b' }], [{ type: 'c' }]))
      await world.journal.append(entry)
    world.journal.tamper(stream, garble(2))
    const pages = await verify()
    expect(pages.flatMap(({ broken }) => broken)).toEqual([{ stream, seq: 2, because: 'unreadable' }])
    expect(sum(pages.map(({ streams }) => streams))).toBe(123)
    await expect(world.journal.read(stream)).rejects.toMatchObject({ stream, part: { seq: 2 } })
  })

  it('ends a step long before the request would end, and goes on at the next stream', async () => {
    const { verify, world } = await anAudit()
    const { inspect } = world.journal
    // Two seconds a stream: what a throttled store may come to.
    const slow = {
      ...world.journal,
      inspect: async (stream: string) => {
        world.passes(2)
        return inspect(stream)
      },
    }
    Object.assign(world.journal, slow)
    const pages = await verify()
    expect(sum(pages.map(({ streams }) => streams))).toBe(122)
    expect(Math.max(...pages.map(({ streams }) => streams))).toBe(10)
  })

  it('refuses a cursor it never gave', async () => {
    const { audit } = await anAudit()
    for (const route of ['POST /audit/verifications', 'POST /audit/digests', 'POST /audit/rebuilds'])
      expect((await audit(a('the operator'), route, { body: { cursor: 'x' } })).status).toBe(400)
  })
})

describe('a rebuild', () => {
  it('gives the same rows, byte for byte, also when the old ones were removed first', async () => {
    const { digests, through } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    expect(before.length).toBeGreaterThan(120)

    const steps = await through<Step & { streams: number; nodes: number }>('POST /audit/rebuilds', { clear: true })
    expect(sum(steps.map(({ streams }) => streams))).toBe(122)
    expect(sum(steps.map(({ nodes }) => nodes))).toBe(0)
    expect(await digests()).toEqual(before)
  })

  it('goes on where it was cut off, and may repeat any step', async () => {
    const { digests, through, audit } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    let body: object | undefined = { clear: true }
    while (body) {
      await audit(a('the operator'), 'POST /audit/rebuilds', { body })
      const { cursor }: Step = (await audit(a('the operator'), 'POST /audit/rebuilds', { body })).body
      body = cursor === undefined ? undefined : { cursor }
    }
    expect(await digests()).toEqual(before)
  })

  it('leaves the rows of a stream it cannot read as they were, makes all others, and says so', async () => {
    const { digests, through, world } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    const [stream = ''] = (await world.journal.streams()).streams.filter((name) => name.startsWith('staff#'))
    world.journal.tamper(stream, garble(1))

    for (const clear of [true, false]) {
      const steps = await through<Step & { unreadable?: object[] }>('POST /audit/rebuilds', clear ? { clear } : {})
      const found = steps.flatMap(({ unreadable = [] }) => unreadable)
      expect(found).toContainEqual({ stream, seq: 1, because: 'unreadable' })
      expect(await digests()).toEqual(before)
    }
  })

  it('does the same with a stream whose entries can be read and make no sense', async () => {
    const { digests, through, world } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    const [stream = ''] = (await world.journal.streams()).streams.filter((name) => name.startsWith('staff#'))
    world.journal.tamper(stream, ([entry]) => entry && Object.assign(entry, { events: [{ type: 'staff.invitee' }] }))

    const steps = await through<Step & { unreadable?: object[] }>('POST /audit/rebuilds', { clear: true })
    const found = steps.flatMap(({ unreadable = [] }) => unreadable)
    expect(found).toContainEqual({ stream, seq: 1, because: 'unreadable' })
    expect(await digests()).toEqual(before)
  })

  it('that is killed at any step and begun again ends with the same rows', async () => {
    const { digests, through, audit } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    for (let stepsTaken = 1; stepsTaken <= 4; stepsTaken++) {
      let body: object = { clear: true }
      for (let step = 0; step < stepsTaken; step++)
        body = { cursor: (await audit(a('the operator'), 'POST /audit/rebuilds', { body })).body.cursor }
      // Never more than the rows of one stream are missing, and here nobody was killed between two lines.
      expect(await digests()).toEqual(before)
      await through('POST /audit/rebuilds', { clear: true })
      expect(await digests()).toEqual(before)
    }
  })

  it('stops where the store fails, and removes nothing then', async () => {
    const { digests, through, audit, world } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    const { read } = world.journal
    const throttled = Object.assign(new Error('throttled'), { $metadata: { attempts: 3 } })
    Object.assign(world.journal, { read: () => Promise.reject(throttled) })
    expect((await audit(a('the operator'), 'POST /audit/rebuilds', { body: { clear: true } })).status).toBe(500)
    Object.assign(world.journal, { read })
    expect(await digests()).toEqual(before)
  })

  it('removes a row that no stream stands behind', async () => {
    const { digests, through, world } = await anAudit()
    await through('POST /audit/rebuilds')
    const before = await digests()
    await world.views.advance({ pk: `village#${campaignId}#x`, sk: 'ghost' }, { seq: 1 })
    expect(await digests()).toHaveLength(before.length + 1)
    await through('POST /audit/rebuilds', { clear: true })
    expect(await digests()).toEqual(before)
  })
})

describe('the daily root', () => {
  it('covers the streams that changed on the Beijing day before', async () => {
    const { world } = await anAudit()
    await keepDailyRoot(world)('2026-10-01T17:00:00Z')
    const kept = JSON.parse(Buffer.from((await world.auditRoots.read('roots/2026-10-01.json')) ?? []).toString())
    expect(kept).toEqual({ date: '2026-10-01', size: 122, root: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await dailyRoot(world, '2026-09-30')).size).toBe(0)
  })

  it('of a day with an entry that cannot be read is kept, names the stream, and the run fails so that somebody looks', async () => {
    const { world } = await anAudit()
    const before = await dailyRoot(world, '2026-10-01')
    const [stream = ''] = (await world.journal.streams()).streams
    world.journal.tamper(stream, garble(1))
    await expect(keepDailyRoot(world)('2026-10-01T17:00:00Z')).rejects.toThrow('2026-10-01')
    const kept = JSON.parse(Buffer.from((await world.auditRoots.read('roots/2026-10-01.json')) ?? []).toString())
    // The hash of an entry can be read though its events cannot: the root is the one that was promised.
    expect(kept).toEqual({ ...before, unreadable: [stream] })
    expect(world.log.lines.filter(({ message }) => message === 'stream unreadable')).toHaveLength(1)
  })

  it('of a past day stays the same while streams grow, and changes when one is rewritten', async () => {
    const { world, ask } = await anAudit()
    const before = await dailyRoot(world, '2026-10-01')
    const [stream = ''] = (await world.journal.streams()).streams.filter((name) => name.startsWith('staff#'))
    world.passes(86_400)
    const params = { staffId: stream.slice('staff#'.length) }
    const body = { commandId: world.newId(), reason: '调离' }
    await ask(a('the county office'), 'POST /staff/{staffId}/removals', { params, body })
    expect(await dailyRoot(world, '2026-10-01')).toEqual(before)

    world.journal.tamper(stream, ([entry]) => entry && Object.assign(entry, { hash: 'x' }))
    expect((await dailyRoot(world, '2026-10-01')).root).not.toBe(before.root)
  })
})
