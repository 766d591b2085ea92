import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { breaksOf } from '../../../functions/platform/chain'
import { handleWith } from '../../../functions/platform/handle'
import { reasons } from '../../../functions/roster/reasons.zh'
import { problem } from '../../../shared/problems'
import { type RegistrationEvent, registrationStream } from '../../../shared/registrations/registration'
import { aChain } from '../../support/builders'
import { a, campaignId, village } from '../../support/people'
import type { World } from '../../support/world'
import { aField, type Field, farVillage, path, registrationOf, somePeople, streamsOf } from '../registrations/field'
import { csv } from './files'
import { brought, imported, nowOf, registrationNow, rowsOf } from './importing'

const people = somePeople(chance(14), 5)
const [first, second] = people as [Invented, Invented]
const counts = ({ rows, entered, changed, unchanged, refused }: Record<string, number>) => [
  rows,
  entered,
  changed,
  unchanged,
  refused,
]

it('the same file again changes nothing, not a byte of the journal', async () => {
  const field = await aField()
  expect(counts(await imported(field, csv(rowsOf(people))))).toEqual([5, 5, 0, 0, 0])
  const before = await Promise.all(people.map((person) => nowOf(field, person)))
  expect(counts(await imported(field, csv(rowsOf(people))))).toEqual([5, 0, 0, 5, 0])
  expect(await Promise.all(people.map((person) => nowOf(field, person)))).toEqual(before)
})

it('a changed row updates its person, and her answers stay', async () => {
  const field = await aField()
  await imported(field, csv(rowsOf(people)))
  const { known } = await nowOf(field, first)
  expect(await field.submits(known)).toMatchObject({ status: 200 })

  const changed = { ...first, phone: '19900004321', village: farVillage, name: '新名字'.replace('字', '') }
  expect(counts(await imported(field, csv(rowsOf([changed, ...people.slice(1)]))))).toEqual([5, 0, 1, 4, 0])
  const now = await nowOf(field, changed)
  expect(now.identity).toMatchObject({ phones: ['19900004321'], name: '新名' })
  expect(now.registration).toMatchObject({ state: 'townshipReview', region: farVillage, interview: { version: 1 } })
  expect((await registrationNow(field, (await nowOf(field, second)).known)).region).toBe(village)
})

/** Appended as the county's lock would be; the way there is another story. */
const lock = async ({ world }: Field, stream: string) => {
  const entries = await world.journal.read<RegistrationEvent>(stream)
  const events: RegistrationEvent[] = [{ type: 'registration.approved', by: 'x' }, { type: 'registration.locked' }]
  const [rechained] = [aChain(stream, ...entries.map((entry) => entry.events), events)]
  await world.journal.append(rechained.at(-1) as never)
}

it('who is locked stays as she is, is told, and is told again by a run after a kill', async () => {
  const field = await aField()
  await imported(field, csv(rowsOf(people)))
  const { known } = await nowOf(field, first)
  await field.submits(known)
  await lock(field, `registration#${campaignId}#${known.personId}`)

  const one = await brought(field, csv(rowsOf([{ ...first, phone: '19900004321' }, second])))
  const { transfers } = field.world
  const failing = { ...field.world, transfers: { ...transfers, write: () => Promise.reject(new Error('killed')) } }
  await expect(one.run(failing)).rejects.toThrow('killed')
  expect(await one.result()).toMatchObject({ state: 'reading', rows: 2 })

  await one.run()
  expect(counts(await one.result())).toEqual([2, 0, 0, 1, 1])
  const value = `****${first.certificateNumber.slice(16, 18)}`
  expect(await one.errors()).toEqual([{ row: 2, column: '残疾人证号', value, reason: reasons.locked, kind: 'refused' }])
  expect((await nowOf(field, first)).identity?.phones).toEqual([first.phone])
})

/** Every dependency of the import counts its calls; the n-th one throws, before or after it was done. */
function dyingAt(world: World, nth: number, when: 'before' | 'after'): { world: World; calls: () => number } {
  let calls = 0
  const counted = <Part extends object>(part: Part): Part =>
    Object.fromEntries(
      Object.entries(part).map(([name, member]) => [
        name,
        typeof member !== 'function'
          ? member
          : async (...given: unknown[]) => {
              calls += 1
              const isLast = calls === nth
              if (isLast && when === 'before') throw new Error('killed')
              const result = await member(...given)
              if (isLast) throw new Error('killed')
              return result
            },
      ]),
    ) as Part
  const { clock, receipts } = world
  const [journal, identities, sealer] = [counted(world.journal), counted(world.identities), counted(world.sealer)]
  const [sessions, transfers] = [counted(world.sessions), counted(world.transfers)]
  const handle = handleWith({ journal, clock, sign: receipts.sign })
  return { world: { ...world, journal, identities, sealer, sessions, transfers, handle }, calls: () => calls }
}

/** Two persons known already, one of them changed; two new ones; one row that cannot enter. */
async function halfKnown(field: Field) {
  await imported(field, csv(rowsOf(people.slice(0, 2))))
  const changed = { ...first, phone: '19900004321' }
  const rows = rowsOf([changed, ...people.slice(1, 4)])
  return brought(field, csv([...rows, ['x', '王', village, '', '', '']]))
}

const whole = async (field: Field) => {
  const streams = (await streamsOf(field.world)).filter((stream) => stream.startsWith('registration#'))
  const entries = await Promise.all(streams.map((stream) => field.world.journal.read<RegistrationEvent>(stream)))
  return {
    breaks: entries.flatMap((chain) => breaksOf(chain)),
    events: entries.map((chain) => chain.flatMap(({ events }) => events.map(({ type }) => type))).sort(),
    identities: await Promise.all(
      people.slice(0, 4).map(async (person) => (await nowOf(field, person)).identity?.phones),
    ),
    left: field.world.transfers.keys().filter((key) => key.startsWith('rosters/')),
  }
}

it.each(['before', 'after'] as const)(
  'killed %s any call and run again, nothing is double, nothing is missing, and the counts are right',
  async (when) => {
    const untouched = await aField()
    const one = await halfKnown(untouched)
    const counting = dyingAt(untouched.world, 0, when)
    await one.run(counting.world)
    const [expected, errors, state] = [counts(await one.result()), await one.errors(), await whole(untouched)]
    expect([expected, counting.calls() > 15, state.left]).toEqual([[5, 2, 1, 1, 1], true, []])

    for (let nth = 1; nth <= counting.calls(); nth++) {
      const field = await aField()
      const again = await halfKnown(field)
      await expect(again.run(dyingAt(field.world, nth, when).world)).rejects.toThrow('killed')
      await again.run()
      const told = [nth, counts(await again.result()), await again.errors(), await whole(field)]
      expect(told).toEqual([nth, expected, errors, state])
      expect(await again.result()).toMatchObject({ state: 'finished' })
    }
  },
  120_000,
)

it('killed in any batch of a long file and run again, every batch is counted once', async () => {
  const many = somePeople(chance(15), 230)
  const file = csv([
    ...rowsOf(many.slice(0, 120)),
    ['x', '王', village, '', '', ''],
    ...rowsOf(many.slice(120)).slice(1),
  ])
  const untouched = await aField()
  const counting = dyingAt(untouched.world, 0, 'after')
  const one = await brought(untouched, file)
  await one.run(counting.world)
  expect(counts(await one.result())).toEqual([231, 230, 0, 0, 1])

  for (let nth = 100; nth < counting.calls(); nth += 61) {
    const field = await aField()
    const again = await brought(field, file)
    await expect(again.run(dyingAt(field.world, nth, 'after').world)).rejects.toThrow('killed')
    await again.run()
    expect([nth, counts(await again.result()), await again.errors()]).toEqual([
      nth,
      [231, 230, 0, 0, 1],
      await one.errors(),
    ])
  }
}, 120_000)

it('two runs of one import at once end as one', async () => {
  const field = await aField()
  const one = await halfKnown(field)
  await Promise.all([one.run(), one.run()])
  expect(counts(await one.result())).toEqual([5, 2, 1, 1, 1])
  expect((await whole(field)).breaks).toEqual([])
})

it('a roster is not kept once it was read, also when it is brought a second time', async () => {
  const field = await aField()
  const one = await halfKnown(field)
  await one.run()
  field.world.transfers.upload(one.key, csv(rowsOf(people)))
  await one.run()
  expect((await whole(field)).left).toEqual([])
  expect(counts(await one.result())).toEqual([5, 2, 1, 1, 1])
})

it('the list of imports shows the newest first, and errors come page by page', async () => {
  const field = await aField()
  await imported(field, csv(rowsOf(people)), '第一次.csv')
  field.world.passes(60)
  const rows = Array.from({ length: 450 }, (_, at) => [`x${at}`, '王', village, '', '', ''])
  const many = await imported(field, csv([...rowsOf([]), ...rows]), '第二次.csv')
  expect(many).toMatchObject({ refused: 450, rows: 450 })
  expect(many.errors).toHaveLength(200)
  expect(many.all.map(({ row }: { row: number }) => row)).toEqual(rows.map((_, at) => at + 2))

  const { body } = await field.get(a('the county office'), '/campaigns/{campaignId}/rosters', { campaignId })
  expect(body.rows.map(({ fileName }: { fileName: string }) => fileName)).toEqual(['第二次.csv', '第一次.csv'])
  const params = { campaignId, importId: body.rows[0].importId }
  for (const cursor of ['-1', 'x', '1.5', '999999999999999999999'])
    expect(
      await field.get(a('the county office'), '/campaigns/{campaignId}/rosters/{importId}/errors', params, { cursor }),
    ).toMatchObject({ status: 400 })
})

it('what was entered is in the collector’s list, sealed on the way', async () => {
  const field = await aField()
  await imported(field, csv(rowsOf(people)))
  await field.settles()
  const { body } = await field.get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', {
    campaignId,
    region: village,
  })
  expect(body.rows.map(({ name }: { name: string }) => name).sort()).toEqual(people.map(({ name }) => name).sort())
  const { personId } = (await nowOf(field, first)).known
  expect(await field.get(a('a township reviewer'), path, registrationOf({ person: first, personId }))).toMatchObject({
    status: 200,
  })
})

it('who cannot be read stays as she is and is told; all others enter', async () => {
  const field = await aField()
  await imported(field, csv(rowsOf(people)))
  const { known } = await nowOf(field, first)
  const stream = registrationStream(registrationOf(known))
  field.world.journal.tamper(stream, (entries) => Object.assign(entries[0] ?? {}, { events: '\u0000' }))

  const changed = people.map((person) => ({ ...person, phone: '19900004321' }))
  const one = await brought(field, csv(rowsOf(changed)))
  await one.run()
  expect(counts(await one.result())).toEqual([5, 0, 4, 0, 1])
  expect((await one.errors()).map(({ reason }) => reason)).toEqual([reasons.unreadable])
})

it('rows that did not enter stand first, apart from cells left out, however many of those there are', async () => {
  const field = await aField()
  const many = somePeople(field.luck, 230).map((person) => ({ ...person, phone: '12345' }))
  const result = await imported(field, csv([...rowsOf(many), ['x', '王', village, '', '', '']]))
  expect(result).toMatchObject({ rows: 231, entered: 230, refused: 1, remarks: 230 })
  expect(result.errors[0]).toMatchObject({ row: 232, kind: 'refused' })
  expect(result.all).toHaveLength(231)

  const { body } = await field.get(a('the county office'), '/campaigns/{campaignId}/rosters', { campaignId })
  expect(body.rows[0]).toMatchObject({ refused: 1, remarks: 230 })
  const params = { campaignId, importId: body.rows[0].importId }
  const route = '/campaigns/{campaignId}/rosters/{importId}/errors'
  const only = await field.get(a('the county office'), route, params, { kind: 'refused' })
  expect(only.body.rows).toMatchObject([{ row: 232, kind: 'refused' }])
  expect(only.body.cursor).toBeUndefined()
})

it('an import whose last word meets a busy stream is not called finished; the next run ends it', async () => {
  const field = await aField()
  const one = await brought(field, csv(rowsOf(people)))
  const busy: Field['world']['handle'] = (subject, decide, stream, request) => {
    if (stream.startsWith('roster-import#')) throw problem('stream.busy')
    return field.world.handle(subject, decide, stream, request)
  }
  await expect(one.run({ ...field.world, handle: busy })).rejects.toThrow('同时有太多改动')
  expect((await one.result()).state).toBe('reading')
  await one.run()
  expect(await one.result()).toMatchObject({ state: 'finished', entered: people.length })
})
