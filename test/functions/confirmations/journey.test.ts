import { randomUUID } from 'node:crypto'
import { a, campaignId, village } from '../../support/people'
import { entriesOf, farVillage, path, registrationOf, streamsOf } from '../registrations/field'
import { csv } from '../roster/files'
import { imported, rowsOf } from '../roster/importing'
import {
  aLinkedField,
  everything,
  issued,
  matched,
  matches,
  neutral,
  numbersOf,
  opener,
  opens,
  reads,
  residentOf,
  says,
} from './resident'

it('a person opens her link, is matched, hears her record and confirms it, with a code to keep', async () => {
  const { field, known, token, answer } = await aLinkedField()
  expect(answer.body).toMatchObject({
    url: expect.stringMatching(/#.*t=[\w-]{22}$/),
    expiresAt: '2026-10-15T02:00:00.000Z',
  })

  const opened = await opens(field, token)
  expect(opened).toMatchObject({
    status: 200,
    body: {
      ...{
        kind: 'open',
        office: '虚构县残疾人联合会',
        campaign: '2026年度调查',
        village: '001001村',
        matched: false,
        triesLeft: 5,
      },
      maskedName: expect.stringMatching(/^.\*{1,3}$/u),
    },
  })
  const actor = await residentOf(field, opened)
  expect(await reads(field, actor)).toMatchObject({ status: 403, body: { code: 'confirmation.notMatched' } })

  const found = await matches(field, actor, numbersOf(known))
  expect(found).toMatchObject({ status: 200, body: { kind: 'matched' } })
  const resident = await residentOf(field, found)
  const { body: record } = await reads(field, resident)
  expect(record).toMatchObject({ version: 1, registeredOn: '2026-10-01', given: { kind: 'none' } })

  const verdicts = record.items.map(({ item }: { item: string }) => ({ item, verdict: 'right' }))
  const given = await says(field, resident, { version: 1, verdicts })
  expect(given).toMatchObject({ status: 200, body: { code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) } })
  expect((await reads(field, resident)).body.given).toEqual({ kind: 'confirmed', version: 1 })

  const again = await opens(field, token)
  expect(again.body).toMatchObject({ kind: 'open', matched: true })
  expect((await reads(field, await residentOf(field, again))).status).toBe(200)
})

it('what she disputes becomes one task, which her own side’s next version closes', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  const verdicts = [
    { item: 'family_doctor', verdict: 'wrong' as const, correction: '没有签，电话19900001234' },
    { item: 'phone_mobile', verdict: 'wrong' as const },
  ]
  expect((await says(field, resident, { version: 1, verdicts })).status).toBe(200)
  const tasks = async (state = '') => {
    for (let times = 0; times < 3; times++) await field.settles()
    const where = '/campaigns/{campaignId}/regions/{region}/follow-ups'
    const query: Record<string, string> = state === '' ? {} : { state }
    return (await field.get(a('a collector'), where, { campaignId, region: village }, query)).body.rows
  }
  const items = [{ item: 'family_doctor', correction: '没有签，电话19900001234' }, { item: 'phone_mobile' }]
  expect(await tasks()).toEqual([
    expect.objectContaining({ state: 'open', kind: 'dispute', name: known.person.name, items }),
  ])
  const raw = JSON.stringify(
    await Promise.all((await streamsOf(field.world)).map((stream) => field.world.journal.read(stream))),
  )
  expect(raw).not.toContain('19900001234')

  const bundle = await field.get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', {
    campaignId,
    region: village,
  })
  expect(bundle.body.rows[0].confirmation).toMatchObject({ kind: 'disputed', items })
  const record = await field.get(a('a township reviewer'), path, registrationOf(known))
  expect(record.body.confirmation).toMatchObject({ kind: 'disputed', items })

  expect((await field.submits(known, { baseVersion: 1 })).body.outcome).toBe('applied')
  expect(await tasks('open')).toEqual([])
  expect(await tasks('closed')).toHaveLength(1)
  expect((await streamsOf(field.world)).filter((stream) => stream.startsWith('follow-up#'))).toHaveLength(1)
  expect(
    await says(field, resident, { version: 1, verdicts: [{ item: 'family_doctor', verdict: 'right' }] }),
  ).toMatchObject({
    status: 409,
    body: { code: 'confirmation.otherVersion', details: { version: 2 } },
  })
  expect(
    (await says(field, resident, { version: 2, verdicts: [{ item: 'family_doctor', verdict: 'right' }] })).status,
  ).toBe(200)
})

it('two words on one item are refused: nobody could tell which holds', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  const verdicts = (['wrong', 'right'] as const).map((verdict) => ({ item: 'family_doctor', verdict }))
  expect(await says(field, resident, { version: 1, verdicts })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid', details: { issues: ['verdicts.custom'] } },
  })
})

it('a dispute she takes back herself leaves no task that nobody could do', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  await says(field, resident, { version: 1, verdicts: [{ item: 'family_doctor', verdict: 'wrong' }] })
  await says(field, resident, { version: 1, verdicts: await everything(field, resident) })
  for (let times = 0; times < 2; times++) await field.settles()
  const where = '/campaigns/{campaignId}/regions/{region}/follow-ups'
  const { body } = await field.get(a('a collector'), where, { campaignId, region: village })
  expect(body.rows).toEqual([expect.objectContaining({ state: 'closed' })])
  expect(await field.get(a('a collector of the next village'), where, { campaignId, region: village })).toMatchObject({
    status: 403,
  })
  expect(await field.get(a('a collector'), where, { campaignId, region: village }, { cursor: 'x|y' })).toMatchObject({
    status: 400,
  })
})

it('the same command makes the same link; another makes another and ends the first', async () => {
  const { field, known } = await aLinkedField()
  const commandId = randomUUID()
  const [first, again] = [await issued(field, known, commandId), await issued(field, known, commandId)]
  expect(again.answer).toEqual(first.answer)
  expect((await opens(field, again.token)).body.kind).toBe('open')
  const another = await issued(field, known)
  expect(another.token).not.toBe(first.token)
  expect(await opens(field, again.token)).toEqual(neutral)
  expect((await opens(field, another.token)).body.kind).toBe('open')
  expect((await issued(field, known, commandId)).answer).toMatchObject({ status: 404, body: { code: 'link.unknown' } })
})

it('a link made before a kill is made usable by the same command', async () => {
  const { field, known } = await aLinkedField()
  const { confirmationUseCases } = await import('../../../functions/confirmations/confirmation-use-cases')
  const { confirmationRoutes } = await import('../../../shared/confirmations/confirmations.routes')
  const dying = {
    ...field.world,
    sessions: { ...field.world.sessions, putNew: () => Promise.reject(new Error('killed')) },
  }
  const route = `POST ${path}/links` as const
  const commandId = randomUUID()
  const sent = { params: registrationOf(known), body: { commandId, channel: 'wechat' } }
  const killed = await field.world.serve(confirmationRoutes, confirmationUseCases(dying))(
    a('a township reviewer'),
    route,
    sent,
  )
  expect(killed.status).toBe(500)
  const { token } = await issued(field, known, commandId)
  expect((await opens(field, token)).body.kind).toBe('open')
  expect((await entriesOf(field, known)).filter(({ commandId: id }) => id === commandId)).toHaveLength(1)
})

it('a roster that moves her to another village does not shut her out', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  await imported(field, csv(rowsOf([{ ...known.person, village: farVillage }])))
  expect((await reads(field, resident)).body.village).toBe('002001村')
  expect((await opens(field, token)).body).toMatchObject({ kind: 'open', village: '002001村' })
  expect(
    (await says(field, resident, { version: 1, verdicts: [{ item: 'family_doctor', verdict: 'right' }] })).status,
  ).toBe(200)
})

it('sent twice her word counts once; other items than hers, and other fields, are refused', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  const body = {
    commandId: randomUUID(),
    version: 1,
    verdicts: [{ item: 'family_doctor', verdict: 'right' }],
    heardAloud: false,
    relation: 'self',
    strokes: [],
  }
  const send = (changes: object = {}) => field.ask(resident, 'POST /confirmations', { body: { ...body, ...changes } })
  const first = await send()
  expect(await send()).toEqual(first)
  expect(await send({ heardAloud: true })).toMatchObject({ status: 409, body: { code: 'command.contentDiffers' } })
  const other = { commandId: randomUUID() }
  expect(await send({ ...other, verdicts: [{ item: 'nonsense', verdict: 'right' }] })).toMatchObject({
    status: 422,
    body: { code: 'confirmation.unknownItem' },
  })
  expect(await send({ ...other, personId: 'f'.repeat(32) })).toMatchObject({ status: 400 })
  expect(await send({ ...other, verdicts: [] })).toMatchObject({ status: 400 })
  expect((await entriesOf(field, known)).filter(({ by }) => by.startsWith('resident:'))).toHaveLength(1)
})

it('a person in WeChat is known by her account, and by her device while WeChat is away', async () => {
  const { field, known, token } = await aLinkedField()
  field.world.wechat.becomes('unreachable')
  expect((await opens(field, token, opener(1), 'code-of-her-1')).body.kind).toBe('open')
  field.world.wechat.becomes('reachable')
  expect((await opens(field, token, opener(1), 'code-of-her-2')).body.kind).toBe('open')
  expect((await opens(field, token, opener(2), 'code-of-her-3')).body.kind).toBe('neutral')

  const { token: another } = await issued(field, known)
  expect((await opens(field, another, opener(1), 'code-of-her-4')).body.kind).toBe('open')
  expect((await opens(field, another, opener(7), 'code-of-her-5')).body.kind).toBe('open')
  expect((await opens(field, another, opener(1))).body.kind).toBe('neutral')
  expect((await opens(field, another, opener(1), 'code-of-him-6')).body.kind).toBe('neutral')
})
