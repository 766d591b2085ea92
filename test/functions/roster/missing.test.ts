import { randomUUID } from 'node:crypto'
import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { whatIsAsked } from '../../../shared/roster/refresh-question'
import { a, campaignId, village } from '../../support/people'
import { aField, type Field, farVillage, nextVillage, somePeople } from '../registrations/field'
import { csv } from './files'
import { brought, type Import, imported, nowOf, rowsOf } from './importing'

const county = a('the county office')
const one = '/campaigns/{campaignId}/rosters/{importId}'
const luck = chance(31)
const here = somePeople(luck, 6)
const beside = somePeople(luck, 4, nextVillage)
const everybody = [...here, ...beside]
const [first] = here as [Invented]
const newcomer = somePeople(luck, 1)
/** Four of ten are missing, as they were in the refresh that nobody was asked about. */
const short = [...here.slice(0, 4), ...beside.slice(0, 2), ...newcomer]

async function aKnownRoster(settings = {}): Promise<Field> {
  const field = await aField({ settings })
  await imported(field, csv(rowsOf(everybody)))
  await field.settles()
  return field
}

async function stoppedImport(settings = {}): Promise<{ field: Field; refresh: Import }> {
  const field = await aKnownRoster(settings)
  const refresh = await brought(field, csv(rowsOf(short)))
  await refresh.run()
  return { field, refresh }
}

const answer = (
  field: Field,
  { importId }: Import,
  body: { question: string; decision: 'accepted' | 'dropped'; commandId?: string },
  by = county,
) => field.tell(by, `${one}/answers`, { campaignId, importId }, { reason: '名单核对过', ...body })

const fileIsKept = ({ world }: Field, { key }: Import) => world.transfers.keys().includes(key)

it('a refresh without four of ten stops before anything enters, and says who is missing where', async () => {
  const { field, refresh } = await stoppedImport()
  const result = await refresh.result()
  expect(result).toMatchObject({ state: 'stopped', rows: 0, entered: 0, question: { known: 10, missing: 4 } })
  expect(result.question.villages).toEqual([
    { region: village, known: 6, missing: 2 },
    { region: nextVillage, known: 4, missing: 2 },
  ])
  expect((await nowOf(field, newcomer[0] as Invented)).registration.state).toBe('unknown')

  const { body } = await field.get(county, `${one}/missing`, { campaignId, importId: refresh.importId })
  const lacking = [...here.slice(4), ...beside.slice(2)].map(({ name }) => name)
  expect(body.rows.map(({ name }: { name: string }) => name).sort()).toEqual(lacking.sort())
})

it('goes on when the county says so with a reason, and nobody who is missing is removed', async () => {
  const { field, refresh } = await stoppedImport()
  const { question } = await refresh.result()
  expect(await answer(field, refresh, { question: question.id, decision: 'accepted' })).toMatchObject({ status: 200 })
  expect(await refresh.result()).toMatchObject({ state: 'reading' })

  await refresh.run()
  expect(await refresh.result()).toMatchObject({ state: 'finished', entered: 1, unchanged: 6, refused: 0 })
  expect((await nowOf(field, here[5] as Invented)).registration).toMatchObject({ state: 'rostered' })
  const entries = await field.world.journal.read(`roster-import#${campaignId}#${refresh.importId}`)
  expect(entries[2]).toMatchObject({
    by: county.id,
    events: [
      {
        type: 'rosterImport.accepted',
        answer: { question: question.id, known: 10, missing: 4, reason: '名单核对过' },
      },
    ],
  })
})

it('decided no, nothing enters, the file goes, and a run that comes late changes nothing', async () => {
  const { field, refresh } = await stoppedImport()
  const { question } = await refresh.result()
  expect(await answer(field, refresh, { question: question.id, decision: 'dropped' })).toMatchObject({ status: 200 })
  expect([await refresh.result(), fileIsKept(field, refresh)]).toMatchObject([{ state: 'dropped', rows: 0 }, false])

  field.world.transfers.upload(refresh.key, csv(rowsOf(short)))
  await refresh.run()
  expect([await refresh.result(), fileIsKept(field, refresh)]).toMatchObject([{ state: 'dropped', rows: 0 }, false])
  expect((await nowOf(field, newcomer[0] as Invented)).registration.state).toBe('unknown')
})

it('run again after a restart it asks the same question, and keeps the file', async () => {
  const { field, refresh } = await stoppedImport()
  const before = await refresh.result()
  await refresh.run()
  expect([await refresh.result(), fileIsKept(field, refresh)]).toEqual([before, true])
})

it('killed between the journal and the list, the next run asks with the question that was written', async () => {
  const field = await aKnownRoster()
  const refresh = await brought(field, csv(rowsOf(short)))
  const { sessions } = field.world
  const failing = { ...field.world, sessions: { ...sessions, put: () => Promise.reject(new Error('killed')) } }
  await expect(refresh.run(failing)).rejects.toThrow('killed')
  await refresh.run()
  expect(await refresh.result()).toMatchObject({ state: 'stopped', question: { known: 10, missing: 4 } })
})

it('an answer sent twice is one answer; another window, or another question, is refused', async () => {
  const { field, refresh } = await stoppedImport()
  const { id: question } = (await refresh.result()).question
  expect(await answer(field, refresh, { question: 'x'.repeat(32), decision: 'accepted' })).toMatchObject({
    status: 409,
    body: { code: 'roster.otherQuestion' },
  })
  const said = { question, decision: 'accepted', commandId: randomUUID() } as const
  const receipts = [await answer(field, refresh, said), await answer(field, refresh, said)]
  expect(receipts.map(({ status }) => status)).toEqual([200, 200])
  expect(receipts[1]?.body).toEqual(receipts[0]?.body)
  expect(await answer(field, refresh, { question, decision: 'dropped' })).toMatchObject({ status: 409 })
})

it('killed after the journal and before the file was stored again, the same answer sent again starts the reading', async () => {
  const { field, refresh } = await stoppedImport()
  const { id: question } = (await refresh.result()).question
  const said = { question, decision: 'accepted', commandId: randomUUID() } as const
  const { write } = field.world.transfers
  const written: string[] = []
  field.world.transfers.write = () => Promise.reject(new Error('killed'))
  await answer(field, refresh, said)
  field.world.transfers.write = (key, ...rest) => {
    written.push(key)
    return write(key, ...rest)
  }
  expect(await answer(field, refresh, said)).toMatchObject({ status: 200 })
  expect(written).toEqual([refresh.key])
})

it('only who may import may answer', async () => {
  const { field, refresh } = await stoppedImport()
  const { id: question } = (await refresh.result()).question
  for (const by of [a('a collector'), a('a township reviewer')])
    expect((await answer(field, refresh, { question, decision: 'accepted' }, by)).status).toBe(403)
  expect(await refresh.result()).toMatchObject({ state: 'stopped' })
})

it('a file that is gone is told before anything is written', async () => {
  const { field, refresh } = await stoppedImport()
  const { id: question } = (await refresh.result()).question
  await field.world.transfers.remove(refresh.key)
  expect(await answer(field, refresh, { question, decision: 'accepted' })).toMatchObject({ status: 410 })
  expect(await answer(field, refresh, { question, decision: 'dropped' })).toMatchObject({ status: 200 })
})

it('a file of one village is not asked about another; the limit itself is a setting', async () => {
  const field = await aKnownRoster()
  const village = await imported(field, csv(rowsOf([{ ...first, phone: '19900004321' }, ...here.slice(1)])))
  expect(village).toMatchObject({ state: 'finished', changed: 1 })
  const elsewhere = await imported(field, csv(rowsOf(somePeople(luck, 1, farVillage))))
  expect(elsewhere).toMatchObject({ state: 'finished', entered: 1 })

  const lenient = await stoppedImport({ rosterMissingShare: 0.4 })
  expect(await lenient.refresh.result()).toMatchObject({ state: 'finished', entered: 1 })
})

/** The same person with another grade, as her new certificate says. */
const regraded = (person: Invented): Invented => {
  const { certificateNumber: number } = person
  return { ...person, certificateNumber: `${number.slice(0, 19)}${number[19] === '1' ? '2' : '1'}${number.slice(20)}` }
}

it('a roster that names none of the known is told as one that only adds', async () => {
  const field = await aKnownRoster()
  const fresh = await brought(field, csv(rowsOf(somePeople(luck, 3))))
  await fresh.run()
  const { state, question } = await fresh.result()
  expect([state, question]).toMatchObject(['stopped', { known: 6, missing: 6, changed: 0, added: 3 }])
  expect(whatIsAsked(question)).toEqual(['onlyAdds'])
})

it('a roster that changes the grade of three of ten stops, and says whose, from what and to what', async () => {
  const field = await aKnownRoster()
  const changed = here.slice(0, 3)
  const refresh = await brought(field, csv(rowsOf([...changed.map(regraded), ...here.slice(3), ...beside])))
  await refresh.run()
  const { state, rows, question } = await refresh.result()
  expect([state, rows, question]).toMatchObject(['stopped', 0, { known: 10, missing: 0, changed: 3, added: 0 }])
  expect(whatIsAsked(question)).toEqual(['changed'])
  expect(question.villages).toEqual([{ region: village, known: 6, missing: 0, changed: 3 }])

  const { body } = await field.get(county, `${one}/changes`, { campaignId, importId: refresh.importId })
  const gradeOf = ({ certificateNumber }: Invented) => Number(certificateNumber[19])
  const told = (body.rows as { name: string; before: { grade: number }; after: { grade: number } }[]).map(
    ({ name, before, after }) => `${name} ${before.grade} ${after.grade}`,
  )
  expect(told.sort()).toEqual(changed.map((one) => `${one.name} ${gradeOf(one)} ${gradeOf(regraded(one))}`).sort())

  await answer(field, refresh, { question: question.id, decision: 'accepted' })
  await refresh.run()
  expect(await refresh.result()).toMatchObject({ state: 'finished', changed: 3, unchanged: 7 })
  const { registration } = await nowOf(field, regraded(first))
  expect(registration).toMatchObject({ facts: { grade: gradeOf(regraded(first)) } })
})

it('one of ten with another grade is over the limit of five in a hundred, and within a limit of ten', async () => {
  const file = csv(rowsOf([regraded(first), ...here.slice(1), ...beside]))
  const strict = await brought(await aKnownRoster(), file)
  await strict.run()
  expect(await strict.result()).toMatchObject({ state: 'stopped', question: { changed: 1, because: ['changed'] } })
  const lenient = await imported(await aKnownRoster({ rosterChangedShare: 0.1 }), file)
  expect(lenient).toMatchObject({ state: 'finished', changed: 1 })
})

it('a question from before changes were asked for is still told as missing persons', () => {
  expect(whatIsAsked({ id: 'q', known: 10, missing: 10, villages: [] })).toEqual(['missing'])
})
