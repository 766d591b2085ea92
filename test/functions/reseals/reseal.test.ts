import { dailyRoot } from '../../../functions/audit/keep-daily-root'
import { breaksOf, chained } from '../../../functions/platform/chain'
import type { Entry } from '../../../functions/platform/journal'
import { TooLong } from '../../../functions/platform/journal-rewriter'
import { openTexts } from '../../../functions/platform/sealed-texts'
import { resealUseCases } from '../../../functions/reseals/reseal-use-cases'
import { openFacts, resealPlaceOf } from '../../../functions/reseals/transforms'
import { fold, type Named } from '../../../shared/journal/stream'
import { registrationKind, registrationStream } from '../../../shared/registrations/registration'
import { resealRoutes } from '../../../shared/reseals/reseals.routes'
import { aChain, aCommandId, anEntry } from '../../support/builders'
import { a, campaignId, village } from '../../support/people'
import { aWorld, type World } from '../../support/world'
import { aSettledField, type Known, path, registrationOf } from '../registrations/field'

const streamOf = (number: number) => registrationStream({ campaignId, personId: String(number).padStart(32, '0') })
const hint = (number: number) => `43012219${String(number).padStart(2, '0')}`

/** As an earlier version wrote them: the hint stands open beside the birth date. */
const oldEvents = (number: number): readonly (readonly Named[])[] => [
  [{ type: 'attempt.none' } as Named].slice(1),
  [
    {
      type: 'registration.rostered',
      region: village,
      facts: {
        ...{ sex: 'female', birthDate: '1970-01-01', disabilityType: 4, types: [4], grade: 2 },
        idHint: hint(number),
      },
      display: 'v1.sealed',
    } as Named,
  ],
  [{ type: 'attempt.recorded', at: '2026-10-01T00:00:00Z', by: 'x', method: 'home', result: 'absent' } as Named],
]

async function anOldJournal(count = 3) {
  const world = aWorld()
  for (let number = 0; number < count; number++)
    for (const entry of aChain(streamOf(number), ...oldEvents(number))) await world.journal.append(entry)
  for (const entry of aChain(`staff#${aCommandId()}`, [{ type: 'staff.invited' }])) await world.journal.append(entry)
  const ask = world.serve(resealRoutes, resealUseCases(world))
  const reseal = (body: object = {}) => ask(a('the operator'), 'POST /reseals', { body })
  return { world, reseal, ask }
}

const entriesOf = ({ journal }: World, number = 0) => journal.read(streamOf(number))
const textOf = (entries: readonly Entry[]) => JSON.stringify(entries)
const opened = async (world: World, entries: readonly Entry[]) =>
  Promise.all(
    entries.map(async ({ stream, events }) => ({
      events: await Promise.all(events.map((event) => openFacts(world, resealPlaceOf(stream), event))),
    })),
  )

describe('a reseal', () => {
  it('changes how facts are stored, and nothing of what they say', async () => {
    const { world, reseal } = await anOldJournal()
    const before = await entriesOf(world)
    expect((await reseal()).body).toMatchObject({ resealed: 3, entries: 6, changes: { idHint: 3 }, refused: [] })

    const after = await entriesOf(world)
    expect(textOf(after)).not.toContain(hint(0))
    const kept = ({ stream, seq, at, by, commandId, contentHash, device }: Entry) => ({
      stream,
      seq,
      at,
      by,
      commandId,
      contentHash,
      device,
    })
    expect(after.map(kept)).toEqual(before.map(kept))
    expect(await opened(world, after)).toEqual(before.map(({ events }) => ({ events })))
    const folded = (entries: readonly { readonly events: readonly Named[] }[]) =>
      fold(registrationKind, entries as never)
    expect(folded(await opened(world, after))).toEqual(folded(before))
    expect(breaksOf(after)).toEqual([])
  })

  it('keeps the hash each entry was written with, so that the root of its day still holds', async () => {
    const { world, reseal } = await anOldJournal()
    const before = await entriesOf(world)
    const root = await dailyRoot(world, '2026-10-01')
    await reseal()
    const after = await entriesOf(world)
    expect(after.map(({ was }) => was)).toEqual([undefined, before[1]?.hash, before[2]?.hash])
    expect(await dailyRoot(world, '2026-10-01')).toEqual(root)

    world.journal.tamper(streamOf(0), (entries) => Object.assign(entries[2] ?? {}, { was: 'f'.repeat(64) }))
    expect(breaksOf(await entriesOf(world))).toEqual([{ seq: 3, because: 'content' }])
    expect((await dailyRoot(world, '2026-10-01')).root).not.toBe(root.root)
  })

  it('leaves alone what has nothing to change, and does nothing twice', async () => {
    const { world, reseal } = await anOldJournal()
    await reseal()
    const after = await entriesOf(world)
    expect((await reseal()).body).toMatchObject({ streams: 4, resealed: 0, entries: 0, changes: {} })
    expect(await entriesOf(world)).toEqual(after)
    expect((await world.journal.read(`staff#${aCommandId()}`))[0]?.was).toBeUndefined()
  })

  it('only counts in a dry run', async () => {
    const { world, reseal } = await anOldJournal()
    const before = await entriesOf(world)
    expect((await reseal({ dryRun: true })).body).toMatchObject({ resealed: 3, entries: 6, changes: { idHint: 3 } })
    expect(await entriesOf(world)).toEqual(before)
  })

  it('that dies between two streams is finished by the next', async () => {
    const { world, reseal } = await anOldJournal(25)
    const { replace } = world.journal
    let left = 7
    const dying = (...given: Parameters<typeof replace>) =>
      left-- > 0 ? replace(...given) : Promise.reject(new Error('killed'))
    Object.assign(world.journal, { replace: dying })
    expect((await reseal()).status).toBe(500)
    Object.assign(world.journal, { replace })

    const done = (await Promise.all(Array.from({ length: 25 }, (_, at) => entriesOf(world, at)))).filter(
      (entries) => entries[1]?.was !== undefined,
    )
    expect(done).toHaveLength(7)
    expect((await reseal()).body).toMatchObject({ resealed: 18, refused: [] })
    for (let at = 0; at < 25; at++) {
      const entries = await entriesOf(world, at)
      expect(breaksOf(entries)).toEqual([])
      expect(entries[1]?.was).toMatch(/^[0-9a-f]{64}$/)
    }
  })
})

describe('what people wrote in their own words', () => {
  const said = '邻居王五说她电话是13900001111'

  /** A whole visit, returned with a reason and sent again, stored as an earlier version stored it. */
  async function anOldVisit() {
    const { field, people } = await aSettledField(1)
    const [known] = people as [Known]
    const reviewer = a('a township reviewer')
    const visit = { answers: { note: said } }
    expect((await field.submits(known, visit)).status).toBe(200)
    const returns = { version: 1, items: [{ item: 'note', reason: said }] }
    await field.tell(reviewer, `${path}/returns`, registrationOf(known), returns)
    expect((await field.submits(known, { ...visit, baseVersion: 1 })).status).toBe(200)

    const { world } = field
    const stream = registrationStream(registrationOf(known))
    const entries = await world.journal.read(stream)
    const place = resealPlaceOf(stream)
    const open = await Promise.all(
      entries.map(async ({ seq, prev: _, hash: __, ...facts }) => {
        const events = await openTexts(world.sealer, place, facts.events)
        return { ...facts, events: seq === 1 ? events.map((event) => withHint(event)) : events }
      }),
    )
    const old: Entry[] = []
    for (const facts of open) old.push(chained(old.at(-1), facts))
    world.journal.tamper(stream, (stored) => stored.splice(0, stored.length, ...old))
    return { field, world, known, stream, place, old }
  }
  const withHint = (event: Named) => ({ ...event, facts: { ...(event as { facts?: object }).facts, idHint: hint(1) } })

  it('is sealed, and says the same once it is opened', async () => {
    const { world, stream, place, old, field, known } = await anOldVisit()
    expect(textOf(old)).toContain('王五')
    const reviewer = a('a township reviewer')
    const before = (await field.get(reviewer, path, registrationOf(known))).body

    const ask = world.serve(resealRoutes, resealUseCases(world))
    const { body } = await ask(a('the operator'), 'POST /reseals', { body: {} })
    expect(body).toMatchObject({ resealed: 1, changes: { idHint: 1, ownWords: 3 }, refused: [] })
    const after = await world.journal.read(stream)
    expect(textOf(after)).not.toContain('王五')
    expect(breaksOf(after)).toEqual([])
    const opened = await Promise.all(
      after.map(async ({ events }) => {
        const withFacts = await Promise.all(events.map((event) => openFacts(world, place, event)))
        return openTexts(world.sealer, place, withFacts)
      }),
    )
    expect(opened).toEqual(old.map(({ events }) => events))

    const { history, ...record } = (await field.get(reviewer, path, registrationOf(known))).body
    expect(record).toEqual({ ...before, history: undefined })
    expect(history.map(({ hash: _, ...line }: { hash: string }) => line)).toEqual(
      before.history.map(({ hash: _, ...line }: { hash: string }) => line),
    )
    expect((await ask(a('the operator'), 'POST /reseals', { body: {} })).body).toMatchObject({ resealed: 0 })
  })
})

describe('somebody who appends meanwhile', () => {
  const appended = async (world: World, last: Entry | undefined) => {
    const { seq: _, prev: __, hash: ___, ...facts } = anEntry({ stream: streamOf(0), commandId: aCommandId(9) })
    return world.journal.append(chained(last, { ...facts, events: [] }))
  }

  it('before it, wins: the stream is read again', async () => {
    const { world, reseal } = await anOldJournal(1)
    const { replace } = world.journal
    let isFirst = true
    Object.assign(world.journal, {
      replace: async (...given: Parameters<typeof replace>) => {
        if (isFirst) await appended(world, (await entriesOf(world)).at(-1))
        isFirst = false
        return replace(...given)
      },
    })
    expect((await reseal()).body).toMatchObject({ resealed: 1, entries: 3 })
    const entries = await entriesOf(world)
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(breaksOf(entries)).toEqual([])
  })

  it('after it, naming the hash that was, is kept; the next reseal links the two again', async () => {
    const { world, reseal } = await anOldJournal(1)
    const last = (await entriesOf(world)).at(-1)
    await reseal()
    expect(await appended(world, last)).toBe(true)
    expect(breaksOf(await entriesOf(world))).toEqual([])

    expect((await reseal()).body).toMatchObject({ resealed: 1, entries: 1, changes: {} })
    const entries = await entriesOf(world)
    expect(entries[3]?.prev).toBe(entries[2]?.hash)
    expect(breaksOf(entries)).toEqual([])
  })

  it('again and again is told: the stream is left for another time', async () => {
    const { world, reseal } = await anOldJournal(1)
    Object.assign(world.journal, { replace: async () => false })
    expect((await reseal()).body).toMatchObject({ resealed: 0, refused: [{ stream: streamOf(0), because: 'busy' }] })
  })
})

it.each<[string, (entries: Entry[]) => void]>([
  ['unreadable', (entries) => Object.assign(entries[2] ?? {}, { events: '\u0000' })],
  ['broken', (entries) => Object.assign(entries[2] ?? {}, { by: 'somebody else' })],
])('a stream that is %s is named and left alone; all others are resealed', async (because, change) => {
  const { world, reseal } = await anOldJournal()
  world.journal.tamper(streamOf(1), change)
  expect((await reseal()).body).toMatchObject({ resealed: 2, refused: [{ stream: streamOf(1), because }] })
})

it('a stream of more than one transaction is refused by name', async () => {
  const { world, reseal } = await anOldJournal(1)
  Object.assign(world.journal, { replace: () => Promise.reject(new TooLong()) })
  expect((await reseal()).body).toMatchObject({ refused: [{ stream: streamOf(0), because: 'tooLong' }] })
})

it('is for the operator alone, and the root after it is kept where nobody can change it', async () => {
  const { world, ask } = await anOldJournal(1)
  for (const who of ['the county office', 'a township reviewer'] as const)
    expect((await ask(a(who), 'POST /reseals', { body: {} })).status).toBe(403)
  const body = { size: 1, root: 'a'.repeat(64) }
  expect((await ask(a('the operator'), 'POST /reseals/roots', { body })).status).toBe(200)
  const kept = JSON.parse(Buffer.from((await world.auditRoots.read('roots/resealed.json')) ?? []).toString())
  expect(kept).toMatchObject({ date: 'resealed', ...body, by: 'operator' })
})
