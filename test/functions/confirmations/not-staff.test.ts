import { projectStaffRow } from '../../../functions/staff/staff-rows.projector'
import { a, campaignId, county, township, village } from '../../support/people'
import { type Field, path, registrationOf } from '../registrations/field'
import { anOffice, otherPhone, phone } from '../sign-in/office'
import {
  aLinkedField,
  everything,
  herPhone,
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

const refused = { status: 403, body: { code: 'confirmation.staffDevice' } }

/** A link, and a collector of its county who is signed in on a phone of her own. */
async function withCollector(changes: Record<string, unknown> = {}, wechatCode?: string) {
  const linked = await aLinkedField()
  const office = await anOffice({}, linked.field.world)
  const collector = await office.aCollector(changes, wechatCode)
  const [staffId = '', sessionId = ''] = String(collector.session.refreshToken).split('.')
  const settle = () => projectStaffRow(linked.field.world)(`staff#${staffId}`)
  await settle()
  return { ...linked, office, collector, staffId, sessionId, settle }
}

/** As the phone writes its own id: the same digits, with dashes. */
const dashed = (device: string) =>
  [device.slice(0, 8), device.slice(8, 12), device.slice(12, 16), device.slice(16, 20), device.slice(20)].join('-')
const on = (device: string) => ({ ...herPhone, headers: { 'x-device-id': dashed(device) } })
const beside = (headers: object) => ({ ...herPhone, headers: { ...herPhone.headers, ...headers } })

it('the collector’s own phone opens no link, and the link stays good for the person', async () => {
  const { field, token } = await withCollector()
  expect(await opens(field, token, opener(7), on(phone))).toMatchObject(refused)
  expect((await opens(field, token)).body.kind).toBe('open')
})

it('the phone she worked on before is still hers', async () => {
  const { field, token, office, staffId, settle } = await withCollector()
  const asking = { params: { staffId }, body: { commandId: field.world.newId(), reason: '换了手机' } }
  const { code } = (await office.ask(a('the county office'), 'POST /staff/{staffId}/one-time-codes', asking)).body
  await office.ask(undefined, 'POST /sign-in/one-time-code', {
    body: { account: 'collector-1', code, device: otherPhone },
  })
  await settle()
  for (const device of [phone, otherPhone])
    expect(await opens(field, token, opener(7), on(device))).toMatchObject(refused)
})

it('a WeChat user bound to staff opens none, from whatever phone', async () => {
  const { field, token } = await withCollector({}, 'code-of-collector-1')
  expect(await opens(field, token, opener(7), 'code-of-collector-2')).toMatchObject(refused)
  expect((await opens(field, token, opener(8), 'code-of-her-1')).body.kind).toBe('open')
})

it.each([
  ['named by the app', (id: string) => ({ headers: { 'x-staff-session': id } })],
  [
    'known by the browser’s cookie',
    (id: string) => ({ cookies: [`theme=dark`, `ruhu-staff-${id.replace('.', '=')}`] }),
  ],
])('beside a live sign-in of staff, %s, no link opens', async (_, told) => {
  const { field, token, staffId, sessionId } = await withCollector()
  const { headers = {}, cookies = [] } = told(`${staffId}.${sessionId}`) as { headers?: object; cookies?: string[] }
  const there = { ...beside(headers), cookies }
  expect(await opens(field, token, opener(7), there)).toMatchObject(refused)
  await field.world.sessions.take('session', `${staffId}#${sessionId}`)
  expect((await opens(field, token, opener(7), there)).body.kind).toBe('open')
})

it('who was removed from the staff may confirm her own record', async () => {
  const { field, token, office, staffId, settle } = await withCollector({}, 'code-of-collector-1')
  const removing = { params: { staffId }, body: { commandId: field.world.newId(), reason: '已离职' } }
  const removed = await office.ask(a('the county office'), 'POST /staff/{staffId}/removals', removing)
  expect(removed.status).toBe(200)
  await settle()
  expect((await opens(field, token, opener(7), { ...on(phone), wechatCode: 'code-of-collector-2' })).body.kind).toBe(
    'open',
  )
})

it('a sign-in that begins after the opening stops matching, reading and giving', async () => {
  const { field, known, token, staffId, sessionId } = await withCollector()
  const there = beside({ 'x-staff-session': `${staffId}.${sessionId}` })
  const actor = await residentOf(field, await opens(field, token))
  expect(await matches(field, actor, numbersOf(known), there)).toMatchObject(refused)

  const resident = await matched(field, known, token)
  const word = { version: 1, verdicts: await everything(field, resident) }
  expect(await field.ask(resident, 'GET /confirmations/record', there)).toMatchObject(refused)
  expect(await says(field, resident, word, there)).toMatchObject(refused)
  expect((await says(field, resident, word)).status).toBe(200)
})

it('a phone that is enrolled after the opening is known by what it showed then, though it says nothing now', async () => {
  const { field, known, token, office, settle } = await withCollector()
  const newcomer = '3'.repeat(32)
  const actor = await residentOf(field, await opens(field, token, opener(1), on(newcomer)))
  const invited = await office.invite({ account: 'collector-2' })
  await office.bind(invited.invitation, newcomer)
  await projectStaffRow(field.world)(`staff#${invited.staffId}`)
  await settle()
  expect(await matches(field, actor, numbersOf(known), { address: '198.51.100.7' })).toMatchObject(refused)
})

it('an unknown link tells staff no more than anybody', async () => {
  const { field } = await withCollector()
  expect(await opens(field, 'A'.repeat(22), opener(7), on(phone))).toEqual(neutral)
})

it('an unknown link costs the server the same work as one that is somebody else’s', async () => {
  const { field, token } = await aLinkedField()
  await opens(field, token)
  const work = async (asked: string) => {
    const done: string[] = []
    const parts = ['journal', 'sessions', 'views', 'wechat', 'identities', 'campaigns', 'sealer'] as const
    const undo = parts.map((part) => spiedOn(field.world[part] as never, (name) => done.push(`${part}.${name}`)))
    expect(await opens(field, asked, opener(9), `code-of-stranger-${asked.length}${asked.slice(0, 3)}`)).toEqual(
      neutral,
    )
    for (const restore of undo) restore()
    return done
  }
  const [unknown, others] = [await work('A'.repeat(22)), await work(token)]
  expect(unknown).toEqual(others)
  expect(unknown.length).toBeGreaterThan(0)
})

/** Writes down each call until it is undone. */
function spiedOn(target: Record<string, unknown>, note: (name: string) => void): () => void {
  const kept = { ...target }
  for (const [name, value] of Object.entries(kept))
    if (typeof value === 'function')
      target[name] = (...given: unknown[]) => {
        note(name)
        return value.apply(target, given)
      }
  return () => void Object.assign(target, kept)
}

describe('how she was sure to be herself', () => {
  const recordOf = async (field: Field, known: Parameters<typeof registrationOf>[0]) =>
    (await field.get(a('a township reviewer'), path, registrationOf(known))).body.confirmation

  it('is told to the reviewer beside her word: level, channel, time, network, aloud, whose, how many', async () => {
    const { field, known, token } = await aLinkedField()
    field.world.passes(3 * 3600)
    const resident = await matched(field, known, token)
    const verdicts = await everything(field, resident)
    expect((await says(field, resident, { version: 1, verdicts })).status).toBe(200)
    expect(await recordOf(field, known)).toMatchObject({
      kind: 'confirmed',
      words: 1,
      beside: [],
      word: {
        ...{ level: 'matched', relation: 'self', heardAloud: true, signed: 'drawn', short: [] },
        ...{ right: verdicts.length, wrong: 0, unsaid: 0, items: verdicts.length },
        opening: { channel: 'wechat', seconds: 3 * 3600, network: 'other', opener: 'device' },
      },
    })
    await field.settles()
    const { body } = await field.get(a('a township reviewer'), '/campaigns/{campaignId}/regions/{region}/queue', {
      ...{ campaignId, region: township },
    })
    expect(body.rows[0]).toMatchObject({ confirmation: 'confirmed', word: { level: 'matched', relation: 'self' } })
  })

  it('is counted apart by level and by whose word it is, and each count opens its list', async () => {
    const { field, known, token } = await aLinkedField()
    const beforeHim = { address: '192.0.2.1', headers: herPhone.headers ?? {} }
    const actor = await residentOf(field, await opens(field, token, opener(1), beforeHim))
    const resident = await residentOf(field, await matches(field, actor, numbersOf(known)))
    await says(field, resident, { version: 1, verdicts: await everything(field, resident) })
    await field.settles()
    const where = { campaignId, region: county }
    const { body } = await field.get(a('the county office'), '/campaigns/{campaignId}/regions/{region}/figures', where)
    expect(body.region).toMatchObject({
      byLevel: { link: 1 },
      bySpeaker: { self: 1 },
      heard: 0,
      confirmed: { numerator: 1 },
    })
    const list = (counts: string) =>
      field.get(
        a('the county office'),
        '/campaigns/{campaignId}/regions/{region}/registrations',
        { ...where, region: village },
        { counts },
      )
    expect((await list('level:link')).body.rows).toHaveLength(1)
    expect((await list('level:matched')).body.rows).toHaveLength(0)
    expect((await list('speaker:self')).body.rows).toHaveLength(1)
    expect((await list('heard')).body.rows).toHaveLength(0)
  })

  it('keeps no address: networks of one link are compared by a keyed digest, and of two links not at all', async () => {
    const { field, known } = await aLinkedField()
    await issued(field, known)
    const entries = await field.world.journal.read<never>(`registration#${campaignId}#${known.personId}`)
    const networks = entries
      .flatMap(({ events }) => events)
      .flatMap((event: { network?: string }) => event.network ?? [])
    expect(new Set(networks).size).toBe(2)
    expect(JSON.stringify(entries)).not.toContain('192.0.2')
  })
})

it('of ten words given at once one is received, and nine are told to look again', async () => {
  const { field, known, token } = await aLinkedField()
  const resident = await matched(field, known, token)
  const verdicts = await everything(field, resident)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => says(field, resident, { version: 1, verdicts, words: 0 })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  expect((await reads(field, resident)).body).toMatchObject({ words: 1, given: { kind: 'confirmed' } })
})

it('a page from before is told to open the link again, and no try is counted', async () => {
  const { field, token } = await aLinkedField()
  const actor = await residentOf(field, await opens(field, token))
  expect(await matches(field, actor, { lastFour: '1741', birthYear: '1958' })).toMatchObject({
    status: 409,
    body: { code: 'confirmation.pageOutdated' },
  })
  expect((await opens(field, token)).body.triesLeft).toBe(5)
})
