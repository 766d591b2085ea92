import { randomUUID } from 'node:crypto'
import { breaksOf, sha256 } from '../../../functions/platform/chain'
import { maskPhone } from '../../../shared/identities/mask'
import { type SubmittedInterview, signedContent } from '../../../shared/registrations/interview'
import { a, campaignId, township } from '../../support/people'
import { aSettledField, entriesOf, type Field, type Known, path, registrationOf, streamsOf, team } from './field'

let field: Field
let known: Known
beforeEach(async () => {
  ;({ field, known } = await aSettledField())
})
const reviewer = a('a township reviewer')
const resigned = (interview: SubmittedInterview): SubmittedInterview => ({
  ...interview,
  signatures: { ...interview.signatures, covers: sha256(signedContent(interview)) },
})

describe('a command', () => {
  it('sent again gets the first receipt, byte for byte, however long afterwards; with other content it is refused', async () => {
    const body = { commandId: randomUUID(), baseVersion: 0, interview: field.visitOf(known) }
    const send = (sent: object) => field.tell(team[0], `${path}/interviews`, registrationOf(known), sent)
    const first = await send(body)
    expect(first).toMatchObject({
      status: 200,
      body: { seq: 2, outcome: 'applied', contentHash: sha256(JSON.stringify(body)) },
    })
    field.world.passes(80_000)
    expect(await send(body)).toEqual(first)
    await field.photosArrive(known)
    await field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 1 })
    expect(await send(body)).toEqual(first)

    expect(await send({ ...body, baseVersion: 1 })).toMatchObject({
      status: 409,
      body: { code: 'command.contentDiffers' },
    })
    expect(await entriesOf(field, known)).toHaveLength(4)
  })

  it('sent by two at once with one id is one entry; with two ids the second work is set aside whole', async () => {
    const send = (commandId: string, by = team[0]) =>
      field.tell(by, `${path}/interviews`, registrationOf(known), {
        commandId,
        baseVersion: 0,
        interview: field.visitOf(known),
      })
    const same = { commandId: randomUUID(), baseVersion: 0, interview: field.visitOf(known) }
    const [one, other] = await Promise.all(
      [1, 2].map(() => field.tell(team[0], `${path}/interviews`, registrationOf(known), same)),
    )
    expect(one).toEqual(other)

    const parallel = await Promise.all([send(randomUUID()), send(randomUUID(), team[1])])
    expect(parallel.map(({ body }) => body.outcome ?? body.code)).toEqual(['setAside', 'setAside'])
    const entries = await entriesOf(field, known)
    expect(entries).toHaveLength(4)
    expect(breaksOf(entries)).toEqual([])
  })

  it('of two reviewers at once is one transition; the other learns the new state', async () => {
    await field.submits(known)
    await field.photosArrive(known)
    const answers = await Promise.all([
      field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 1 }),
      field.tell(a('a township reviewer', { id: randomUUID() }), `${path}/returns`, registrationOf(known), {
        version: 1,
        items: [{ item: 'whole', reason: '请核实' }],
      }),
    ])
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(answers.map(({ status }) => status).sort())
    const { body } = await field.get(reviewer, path, registrationOf(known))
    expect(['returned', 'sectionRelease']).toContain(body.state)
    expect(await field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'registration.notUnderReview', details: { state: body.state } },
    })
  })

  it('with fields nobody knows, prototypes or NUL is refused, and nothing is written', async () => {
    const interview = field.visitOf(known)
    const bodies: readonly object[] = [
      { baseVersion: 0, interview, status: 'approved' },
      { baseVersion: 0, interview: { ...interview, collectedBy: 'x' } },
      { baseVersion: 0, interview: { ...interview, version: 9 } },
      { baseVersion: -1, interview },
      { baseVersion: 0, interview: resigned({ ...interview, answers: { ...interview.answers, note: 'a\u0000b' } }) },
      {
        baseVersion: 0,
        interview: resigned({ ...interview, answers: { ...interview.answers, note: 'x'.repeat(2001) } }),
      },
      { commandId: 'x', baseVersion: 0, interview },
    ]
    for (const body of bodies)
      expect(await field.tell(team[0], `${path}/interviews`, registrationOf(known), body)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      })
    expect(await entriesOf(field, known)).toHaveLength(1)
  })
})

describe('what is private', () => {
  it('never stands readable in the journal: not in answers, cleared answers, proxies or corrections', async () => {
    const interview = field.visitOf(known)
    const setAside = { away_phone: '19900007777', contact_name: '赵清除' }
    const person = {
      kind: 'proxy',
      name: '钱代签',
      relation: '兄弟',
      reason: '不便',
      strokes: interview.signatures.collectors[0]?.strokes ?? [],
    } as const
    const changed = {
      ...interview,
      paradata: { ...interview.paradata, setAside },
      signatures: { ...interview.signatures, person },
    }
    const sent = {
      baseVersion: 0,
      interview: { ...changed, reasons: { ...changed.reasons, 'S97@sign_person': '不便' } },
    }
    const accepted = await field.tell(team[0], `${path}/interviews`, registrationOf(known), {
      ...sent,
      interview: resigned(sent.interview),
    })
    expect(accepted.body.outcome ?? accepted.body).toBe('applied')
    // Late work is sealed too.
    expect((await field.submits(known)).body.outcome).toBe('setAside')

    const raw = JSON.stringify(
      await Promise.all((await streamsOf(field.world)).map((stream) => field.world.journal.read(stream))),
    )
    const { name, phone, address, certificateNumber } = known.person
    for (const secret of [name, phone, address, certificateNumber.slice(0, 18), '赵清除', '19900007777', '钱代签'])
      expect(raw).not.toContain(secret)

    const { body } = await field.get(reviewer, path, registrationOf(known))
    expect(body.interview).toMatchObject({
      paradata: { setAside: { contact_name: '赵**', away_phone: maskPhone(setAside.away_phone) } },
      signatures: { person: { name: '钱**' } },
      answers: { phone_mobile: maskPhone(phone) },
    })
    expect(body.signatures.at(-1)).toMatchObject({ label: '钱**', proxy: true })
  })
})

describe('from visit to lock', () => {
  it('returned with item and reason, asked again, approved, locked; what comes late is kept', async () => {
    const items = [{ item: 'family_doctor', reason: '与名单不一致' }]
    await field.submits(known)
    expect((await field.tell(reviewer, `${path}/returns`, registrationOf(known), { version: 1, items })).status).toBe(
      200,
    )
    await field.settles()
    const { body } = await field.get(team[0], '/campaigns/{campaignId}/regions/{region}/bundle', {
      campaignId,
      region: known.person.village,
    })
    expect(body.rows[0]).toMatchObject({ state: 'returned', returned: items, version: 1 })

    expect((await field.submits(known, { baseVersion: 1 })).body.outcome).toBe('applied')
    await field.photosArrive(known)
    expect((await field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 2 })).status).toBe(200)
    expect((await field.tell(reviewer, `${path}/locks`, registrationOf(known), { version: 1 })).status).toBe(403)
    expect(
      (await field.tell(a('the county office'), `${path}/locks`, registrationOf(known), { version: 2 })).status,
    ).toBe(200)
    expect((await field.submits(known, { baseVersion: 2 })).body.outcome).toBe('setAside')
    const late = await field.tell(reviewer, `${path}/returns`, registrationOf(known), { version: 1, items })
    expect(late).toMatchObject({ status: 409, body: { code: 'registration.locked' } })

    await field.settles()
    const queue = await field.get(reviewer, '/campaigns/{campaignId}/regions/{region}/queue', {
      campaignId,
      region: township,
    })
    expect(queue.body.rows).toEqual([])
    const { body: record } = await field.get(reviewer, path, registrationOf(known))
    expect(record).toMatchObject({ state: 'locked', interview: { version: 2 } })
    expect(record.history.map(({ events }: { events: string[] }) => events[0]).at(-1)).toBe('interview.setAside')
  })

  it('set-aside work stands beside the record, opened; adopted it is the next version and no doubt is left', async () => {
    await field.submits(known)
    expect((await field.submits(known, { by: team[1] })).body.outcome).toBe('setAside')
    await field.settles()
    const rowOf = async () => {
      const asked = { campaignId, region: township }
      const { body } = await field.get(reviewer, '/campaigns/{campaignId}/regions/{region}/queue', asked)
      return body.rows[0]
    }
    expect((await rowOf()).reasons).toContain('setAside')
    const { body: before } = await field.get(reviewer, path, registrationOf(known))
    expect(before.undecided).toMatchObject([
      { number: 1, because: 'otherVersion', interview: { answers: { phone_mobile: maskPhone(known.person.phone) } } },
    ])

    const decide = (actor = reviewer) =>
      field.tell(actor, `${path}/set-aside-decisions`, registrationOf(known), {
        ...{ number: 1, version: 1, decision: 'adopted', reason: '以这一份为准' },
      })
    expect((await decide(team[0])).status).toBe(403)
    expect(await decide()).toMatchObject({ status: 200, body: { outcome: 'applied' } })
    expect(await decide()).toMatchObject({ status: 409, body: { code: 'setAside.unknown' } })
    await field.settles()
    const { body: now } = await field.get(reviewer, path, registrationOf(known))
    expect(now).toMatchObject({
      state: 'townshipReview',
      undecided: [],
      interview: { version: 2, collectedBy: team[1].id },
    })
    expect((await rowOf()).reasons).not.toContain('setAside')
    const raw = JSON.stringify(await entriesOf(field, known))
    for (const secret of [known.person.name, known.person.phone]) expect(raw).not.toContain(secret)
  })

  it('own work is not reviewed, also under the role of a reviewer', async () => {
    await field.submits(known)
    for (const { id } of team) {
      const same = a('a township reviewer', { id })
      expect(await field.tell(same, `${path}/approvals`, registrationOf(known), { version: 1 })).toMatchObject({
        status: 403,
        body: { code: 'review.ownWork' },
      })
    }
  })
})
