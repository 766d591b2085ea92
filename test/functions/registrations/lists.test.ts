import { maskName, maskPhone } from '../../../shared/identities/mask'
import { registrationStream } from '../../../shared/registrations/registration'
import { a, campaignId, county, township, village } from '../../support/people'
import { aField, aSettledField, type Field, farVillage, type Known, path, registrationOf, somePeople } from './field'

const route = '/campaigns/{campaignId}/regions/{region}'
const idsOf = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId)

interface Listed {
  readonly personId: string
  readonly risk: number
  readonly submittedAt: string
}

async function pages(field: Field, who: Parameters<Field['get']>[0], where: string, region: string) {
  const found: { rows: readonly Listed[]; cursor?: string }[] = []
  let cursor: string | undefined
  do {
    const page = await field.get(who, where, { campaignId, region }, { ...(cursor === undefined ? {} : { cursor }) })
    expect(page.status).toBe(200)
    found.push(page.body)
    cursor = page.body.cursor
  } while (cursor !== undefined)
  return found
}

describe('a bundle', () => {
  let field: Field
  let people: readonly Known[]
  beforeAll(async () => {
    ;({ field, people } = await aSettledField(60))
    for (const known of people.slice(0, 3)) expect((await field.submits(known)).status).toBe(200)
    await field.settles()
  })

  it('comes page by page, each person once, and goes on where it was interrupted', async () => {
    const found = await pages(field, a('a collector'), `${route}/bundle`, village)
    expect(found.map(({ rows }) => rows.length)).toEqual([25, 25, 10])
    const ids = found.flatMap(({ rows }) => idsOf(rows))
    expect([...ids].sort()).toEqual(idsOf(people).sort())

    const again = await field.get(
      a('a collector'),
      `${route}/bundle`,
      { campaignId, region: village },
      { cursor: found[0]?.cursor ?? '' },
    )
    expect(idsOf(again.body.rows)).toEqual(idsOf(found[1]?.rows ?? []))
  })

  it('holds what a visit needs, opened: name, telephone, address, last interview', async () => {
    const [known] = people as [Known]
    const rows = (await pages(field, a('a collector'), `${route}/bundle`, village)).flatMap((page) => page.rows)
    expect(rows.find(({ personId }) => personId === known.personId)).toMatchObject({
      ...{ name: known.person.name, phones: [known.person.phone], address: known.person.address, version: 1 },
      ...{ state: 'townshipReview', initials: expect.stringMatching(/^[a-z]+$/), returned: [], attempts: 0 },
      interview: {
        version: 1,
        answers: { phone_mobile: maskPhone(known.person.phone), householder_name: maskName(known.person.name) },
      },
      maskedNumber: '',
    })
  })

  it('is for the village’s own staff: others are refused, and learn nothing of it', async () => {
    const asked = (who: Parameters<typeof a>[0], region: string) =>
      field.get(a(who), `${route}/bundle`, { campaignId, region })
    expect((await asked('a collector of the next village', village)).status).toBe(403)
    expect((await asked('a township reviewer', village)).status).toBe(403)
    expect((await asked('the other county office', village)).status).toBe(403)
    expect((await asked('a team leader', village)).status).toBe(200)
    expect((await asked('a team leader', township)).status).toBe(404)
  })

  it('takes no cursor but its own', async () => {
    const other = await field.get(a('a team leader'), `${route}/bundle`, { campaignId, region: `${township}002` })
    expect(other.body.rows).toEqual([])
    const { cursor } = (await field.get(a('a collector'), `${route}/bundle`, { campaignId, region: village })).body
    for (const [region, forged] of [
      [`${township}002`, cursor],
      [village, 'x'],
      [village, Buffer.from('{"pk":"x"}').toString('base64url')],
      [village, ''],
    ]) {
      const asked = await field.get(a('a team leader'), `${route}/bundle`, { campaignId, region }, { cursor: forged })
      expect(asked).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
    }
  })
})

describe('a queue', () => {
  let field: Field
  beforeAll(async () => {
    field = await aField()
    const near = await field.rosters(somePeople(field.luck, 55))
    const far = await field.rosters(somePeople(field.luck, 4, farVillage))
    for (const known of [...near, ...far]) {
      field.world.passes(1)
      // The far township's collectors are others; the rule looks at signatures, the route at the scope.
      const by = far.includes(known) ? a('a collector', { scope: farVillage }) : a('a collector')
      expect((await field.submits(known, { by })).status).toBe(200)
    }
    await field.settles()
  })

  it('shows the doubtful first, then the oldest, through all its pages', async () => {
    const found = await pages(field, a('a township reviewer'), `${route}/queue`, township)
    expect(found.map(({ rows }) => rows.length)).toEqual([50, 5])
    const rows = found.flatMap((page) => page.rows)
    const order = rows.map(({ risk, submittedAt }) => `${99 - risk} ${submittedAt}`)
    expect(order).toEqual([...order].sort())
    expect(new Set(rows.map(({ risk }) => risk)).size).toBeGreaterThan(1)
    expect(new Set(idsOf(rows)).size).toBe(55)
  })

  it('of a county goes through its townships, one after the other', async () => {
    const found = await pages(field, a('the county office'), `${route}/queue`, county)
    expect(found.map(({ rows }) => rows.length)).toEqual([50, 5, 4])
    expect(new Set(found.flatMap(({ rows }) => idsOf(rows))).size).toBe(59)
  })

  it('of a village holds its own only', async () => {
    const rows = (await pages(field, a('a township reviewer'), `${route}/queue`, `${township}002`)).flatMap(
      (page) => page.rows,
    )
    expect(rows).toEqual([])
  })

  it('masks numbers, names the village, and tells why somebody should look twice', async () => {
    const { body } = await field.get(a('a township reviewer'), `${route}/queue`, { campaignId, region: township })
    for (const row of body.rows)
      expect(row).toMatchObject({
        maskedNumber: expect.stringMatching(/^\*{4}\d[\dX]$/),
        village: '001001村',
        risk: row.reasons.length,
      })
    const shown = body.rows.map(({ personId: _, ...row }: { personId: string }) => row)
    expect(JSON.stringify(shown)).not.toMatch(/\d{17}/)
  })

  it('takes no cursor of another township, another state or another hand', async () => {
    const first = await field.get(a('the county office'), `${route}/queue`, { campaignId, region: county })
    const { cursor } = first.body
    const asked = (who: Parameters<typeof a>[0], region: string, query: Record<string, string>) =>
      field.get(a(who), `${route}/queue`, { campaignId, region }, query)
    const refused = { status: 400, body: { code: 'request.invalid' } }
    expect(await asked('a reviewer of the next township', '999901002', { cursor })).toMatchObject(refused)
    expect(await asked('the county office', county, { cursor, state: 'returned' })).toMatchObject(refused)
    for (const forged of ['x', '|', `${township}|x`, `999902001|${cursor.split('|')[1]}`, `${cursor}x`])
      expect(await asked('the county office', county, { cursor: forged })).toMatchObject(refused)
    expect(await asked('the county office', county, { state: 'rostered' })).toMatchObject(refused)
    expect((await asked('a reviewer of the next township', township, {})).status).toBe(403)
  })
})

describe('a record', () => {
  let field: Field
  let known: Known
  beforeAll(async () => {
    ;({ field, known } = await aSettledField())
    await field.submits(known)
    await field.settles()
  })

  it('shows the interview opened, its doubts, signatures, photos and history, and no digit of the number', async () => {
    const { body, status } = await field.get(a('a township reviewer'), path, registrationOf(known))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ name: known.person.name, regionNames: ['虚构县', '第1镇', '001001村'], state: 'townshipReview' },
      interview: { answers: { phone_mobile: maskPhone(known.person.phone) } },
      photos: [{ state: 'awaited' }],
      history: [
        { seq: 1, events: ['registration.rostered'] },
        { seq: 2, events: ['interview.submitted'] },
      ],
    })
    // Her birth date stands here.
    expect(body.maskedNumber).toBe('')
    expect(body.interview.answers).toMatchObject({ householder_name: maskName(known.person.name) })
    expect(body.signatures.length).toBe(3)
    expect(body.findings.every(({ kind }: { kind: string }) => kind === 'soft')).toBe(true)
    expect(JSON.stringify(body)).not.toContain(known.person.certificateNumber.slice(0, 20))
  })

  it('tells every contact with its note, which the journal holds sealed', async () => {
    const said = {
      method: 'home',
      result: 'postponed',
      on: '2026-09-30',
      note: '邻居丙丁说周末回来',
      nextOn: '2026-10-04',
    }
    const told = { attemptedAt: '2026-10-01T00:00:00Z', ...said }
    expect(await field.tell(a('a collector'), `${path}/attempts`, registrationOf(known), told)).toMatchObject({
      status: 200,
    })
    const { body } = await field.get(a('a township reviewer'), path, registrationOf(known))
    expect(body.contacts).toEqual([expect.objectContaining(said)])
    const found = await pages(field, a('a collector'), `${route}/bundle`, village)
    const row = found.flatMap(({ rows }) => rows).find(({ personId }) => personId === known.personId)
    expect(row).toMatchObject({ attempts: 1, contacts: [expect.objectContaining(said)] })
    const entries = await field.world.journal.read(registrationStream(registrationOf(known)))
    expect(JSON.stringify(entries)).toContain('attempt.recorded')
    expect(JSON.stringify(entries)).not.toContain('邻居丙丁')
  })

  it('that is not there, and that lies elsewhere, are the same answer to the byte', async () => {
    const nobody = { campaignId, personId: 'f'.repeat(32) }
    const commands = [
      [`${path}/returns`, { version: 1, items: [{ item: 'whole', reason: 'x' }] }, 'a reviewer of the next township'],
      [`${path}/approvals`, { version: 1 }, 'a reviewer of the next township'],
      [
        `${path}/attempts`,
        { attemptedAt: '2026-10-01T00:00:00Z', method: 'home', result: 'absent' },
        'a collector of the next village',
      ],
      [`${path}/links`, { channel: 'qq' }, 'a collector of the next village'],
    ] as const
    for (const [where, body, who] of commands) {
      const [unknown, outside] = await Promise.all(
        [nobody, registrationOf(known)].map((params) => field.tell(a(who), where, params, body)),
      )
      expect(outside).toEqual(unknown)
      expect(outside).toMatchObject({ status: 404, body: { code: 'registration.unknown' } })
    }
    const [unknown, outside] = await Promise.all(
      [nobody, registrationOf(known)].map((params) => field.get(a('a reviewer of the next township'), path, params)),
    )
    expect(outside).toEqual(unknown)
    expect(outside?.status).toBe(404)
    const interview = field.visitOf(known)
    const submit = await field.tell(a('a collector of the next village'), `${path}/interviews`, registrationOf(known), {
      baseVersion: 0,
      interview,
    })
    expect(submit).toMatchObject({ status: 404, body: { code: 'registration.unknown' } })
  })
})
