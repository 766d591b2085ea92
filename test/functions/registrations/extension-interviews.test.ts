import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { sha256 } from '../../../functions/platform/chain'
import { signedContent } from '../../../shared/registrations/interview'
import { a, campaignId, county, village } from '../../support/people'
import { extensionDesk } from '../campaigns/extension-desk'
import { localForm, smallForm } from '../campaigns/local-form'
import { aSettledField, type Changes, type Field, path, registrationOf } from './field'

const key = 'local_travel_2026'
type Edition = NonNullable<Changes['edition']>

async function aFieldWithTwoEditions() {
  const { field, people } = await aSettledField(3)
  const desk = extensionDesk(field.world)
  const former: Edition = await desk.edition()
  await desk.asks(key, localForm())
  const whole: Edition = await desk.edition()
  return { field, people, desk, former, whole }
}

const recordOf = async (field: Field, personId: string) =>
  (await field.get(a('a township reviewer'), path, { campaignId, personId })).body

async function exported(field: Field) {
  const exportId = randomUUID()
  const body = { exportId, region: county, reason: '年度分析' }
  await field.tell(a('the county office'), '/campaigns/{campaignId}/exports', { campaignId }, body)
  await field.settles()
  const route = '/campaigns/{campaignId}/exports/{exportId}'
  const { url } = (await field.get(a('the county office'), route, { campaignId, exportId })).body
  const bytes = await field.world.transfers.read(String(url).replace('memory:', ''))
  return parse(Buffer.from(bytes ?? []).toString('utf8'), { bom: true, columns: true }) as Record<string, string>[]
}

describe('when an extension comes into force', () => {
  it('what is asked besides stands in the record and in the export', async () => {
    const { field, people, whole } = await aFieldWithTwoEditions()
    const [known] = people
    if (!known) throw new Error('Nobody.')
    expect(await field.submits(known, { edition: whole })).toMatchObject({ status: 200, body: { outcome: 'applied' } })
    const { interview, findings } = await recordOf(field, known.personId)
    expect(interview).toMatchObject({ edition: whole.hash, answers: { lt_goes_out: expect.stringMatching(/yes|no/) } })
    expect(findings.filter(({ item }: { item: string }) => item.startsWith('lt_'))).toEqual([])

    const [line] = await exported(field)
    expect(line).toMatchObject({ person_id: known.personId, lt_goes_out: interview.answers.lt_goes_out })
    // What people wrote in their own words is sealed and leaves in no file.
    expect(line).not.toHaveProperty('lt_remark')
  })

  it('an interview made before it without a network is accepted and judged by its own edition', async () => {
    const { field, people, former, whole } = await aFieldWithTwoEditions()
    const [early, late] = people
    if (!early || !late) throw new Error('Nobody.')
    expect(await field.submits(early, { edition: former })).toMatchObject({ body: { outcome: 'applied' } })
    expect(await field.submits(late, { edition: whole })).toMatchObject({ body: { outcome: 'applied' } })
    await field.settles()

    const { interview, edition, findings } = await recordOf(field, early.personId)
    expect([interview.edition, edition]).toEqual([former.hash, whole.hash])
    expect(findings.map(({ item }: { item: string }) => item)).not.toContain('lt_goes_out')
    expect(interview.answers.householder_name ?? '').not.toMatch(/^v1\./)

    const lines = await exported(field)
    const lineOf = (personId: string) => lines.find(({ person_id }) => person_id === personId)
    expect(lineOf(early.personId)).toMatchObject({ lt_goes_out: '', status_code: 'normal' })
    expect(lineOf(late.personId)?.lt_goes_out).toMatch(/yes|no/)
  })

  it('a form that leaves out what is asked besides is no whole form of that edition', async () => {
    const { field, people, former, whole } = await aFieldWithTwoEditions()
    const [known] = people
    if (!known) throw new Error('Nobody.')
    const unsigned = { ...field.visitOf(known, { edition: former }), edition: whole.hash }
    const signatures = { ...unsigned.signatures, covers: sha256(signedContent(unsigned)) }
    const answer = await field.tell(a('a collector'), `${path}/interviews`, registrationOf(known), {
      baseVersion: 0,
      interview: { ...unsigned, signatures },
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'interview.hasErrors' } })
    expect(answer.body.details.findings).toContainEqual({ item: 'lt_goes_out', check: 'required' })
  })

  it('an edition the campaign never had is refused, also one that is published', async () => {
    const { field, people, whole } = await aFieldWithTwoEditions()
    const [known] = people
    if (!known) throw new Error('Nobody.')
    const other = field.world.campaigns.published('ed2019')
    if (!other) throw new Error('No edition.')
    expect(await field.submits(known, { edition: other })).toMatchObject({
      status: 409,
      body: { code: 'interview.otherEdition', details: { edition: whole.hash } },
    })
  })

  it('both editions are served, and no other', async () => {
    const { field, former, whole } = await aFieldWithTwoEditions()
    const get = (edition: string) =>
      field.get(a('a collector'), '/campaigns/{campaignId}/editions/{edition}', { campaignId, edition })
    for (const { hash, plain } of [former, whole])
      expect((await get(hash)).body).toEqual({ hash, edition: JSON.parse(JSON.stringify(plain)) })
    expect((await get(field.world.campaigns.published('ed2019')?.hash ?? '')).status).toBe(404)
  })

  it('a function that remembers the campaign of a moment ago takes the new edition at once', async () => {
    const { field, people } = await aSettledField(2)
    const desk = extensionDesk(field.world)
    await desk.imports(smallForm('small'))
    for (const office of ['province', 'state', 'statistics'] as const) await desk.approves('small', office)
    await field.world.campaigns.find(campaignId)
    await desk.switches('small', true)
    const whole = await desk.edition()
    expect((await field.world.campaigns.find(campaignId))?.edition).not.toBe(whole.hash)

    const [known] = people
    if (!known) throw new Error('Nobody.')
    expect(await field.submits(known, { edition: whole })).toMatchObject({ body: { outcome: 'applied' } })
    const { interview } = await recordOf(field, known.personId)
    expect(interview.answers).toMatchObject({ small_asked: expect.stringMatching(/yes|no/), survey_method: 'home' })
    const bundle = '/campaigns/{campaignId}/regions/{region}/bundle'
    const { body } = await field.get(a('a collector'), bundle, { campaignId, region: village })
    const row = body.rows.find(({ personId }: { personId: string }) => personId === known.personId)
    expect(row.interview.answers).toMatchObject({ small_asked: expect.stringMatching(/yes|no/) })
  })

  it('work that comes second with the former edition is kept, and may be adopted', async () => {
    const { field, people, former, whole } = await aFieldWithTwoEditions()
    const [known] = people
    if (!known) throw new Error('Nobody.')
    await field.submits(known, { edition: whole })
    const second = await field.submits(known, { edition: former, by: a('a second collector') })
    expect(second.body.outcome).toBe('setAside')
    const [work] = (await recordOf(field, known.personId)).undecided
    expect(work.interview).toMatchObject({ edition: former.hash, answers: { survey_method: 'home' } })
    const decided = await field.tell(a('a township reviewer'), `${path}/set-aside-decisions`, registrationOf(known), {
      number: work.number,
      version: 1,
      decision: 'adopted',
      reason: '以后来的为准',
    })
    expect(decided.status).toBe(200)
    const { interview } = await recordOf(field, known.personId)
    expect(interview).toMatchObject({ edition: former.hash, version: 2 })
  })

  it('answers to what is no longer asked stay in the export', async () => {
    const { field, people, desk, whole } = await aFieldWithTwoEditions()
    const [known, other] = people
    if (!known || !other) throw new Error('Nobody.')
    await field.submits(known, { edition: whole })
    await desk.switches(key, false)
    field.world.passes(10)
    await field.submits(other, { edition: await desk.edition() })
    await field.settles()
    const lines = await exported(field)
    expect(lines.map(({ lt_goes_out = '' }) => lt_goes_out !== '').sort()).toEqual([false, true])
  })
})
