import { maskPhone } from '../../../shared/identities/mask'
import { a, campaignId, county, township, village } from '../../support/people'
import { aSettledField, entriesOf, type Field, type Known, path, registrationOf } from './field'

const route = '/campaigns/{campaignId}/regions/{region}/village-review'
const reviewer = a('a township reviewer')

const read = (field: Field, query: Record<string, string> = {}, who = reviewer, region = village) =>
  field.get(who, route, { campaignId, region }, query)

interface Shown {
  readonly personId: string
  readonly version: number
}
const idsOf = (rows: readonly Shown[]) => rows.map(({ personId }) => personId).sort()

async function aVillage(count: number) {
  const { field, people } = await aSettledField(count)
  for (const known of people) {
    field.world.passes(1)
    expect((await field.submits(known)).status).toBe(200)
    await field.photosArrive(known)
  }
  await field.settles()
  return { field, people }
}

describe('a village before its reviewer', () => {
  it('comes page by page, each person once, with the counts of the whole village', async () => {
    const { field, people } = await aVillage(28)
    const first = (await read(field)).body
    expect(first).toMatchObject({ region: village, name: '001001村', township: '第1镇' })
    expect(first.counts).toMatchObject({ due: 28, submitted: 28, waiting: 28 })
    expect(first.counts.doubtful + first.counts.plain).toBe(28)
    expect(first.rows).toHaveLength(25)
    const second = (await read(field, { cursor: first.cursor })).body
    expect(second.cursor).toBeUndefined()
    expect(idsOf([...first.rows, ...second.rows])).toEqual(people.map(({ personId }) => personId).sort())

    for (const cursor of ['x', Buffer.from('{"list":"x"}').toString('base64url')])
      expect((await read(field, { cursor })).status).toBe(400)
    expect((await read(field, { cursor: first.cursor, show: 'plain' })).status).toBe(400)
  })

  it('shows of a person what changed and what is doubtful, and nothing that is as last year', async () => {
    const { field, people } = await aVillage(1)
    const [known] = people as [Known]
    const prior = { marital_status: 'widowed', in_institution: 'no', phone_mobile: '13900001111' }
    // Last year's answers reach the registration with the roster.
    field.world.journal.tamper(`registration#${campaignId}#${known.personId}`, (entries) =>
      Object.assign((entries[0] as unknown as { events: object[] }).events[0] as object, { prior }),
    )
    const answers = (await field.get(reviewer, path, registrationOf(known))).body.interview.answers
    const [person] = (await read(field)).body.rows
    expect(person).toMatchObject({ name: known.person.name, state: 'townshipReview', version: 1, hasPrior: true })
    const items = person.changes.map(({ item }: { item: string }) => item)
    for (const [item, before] of Object.entries(prior))
      expect(items.includes(item)).toBe(item === 'phone_mobile' || answers[item] !== before)
    // Nobody kept last year's names: that one is there now is no change.
    expect(items).not.toContain('householder_name')
    // A private answer is seen to have changed, by the mask of the record.
    expect(person.changes.find(({ item }: { item: string }) => item === 'phone_mobile')).toEqual({
      ...{ item: 'phone_mobile', change: 'changed' },
      ...{ before: maskPhone('13900001111'), now: maskPhone(known.person.phone) },
    })
    expect(person).not.toHaveProperty('maskedNumber')
    expect(JSON.stringify(person)).not.toContain(known.person.certificateNumber.slice(6, 14))
  })

  it('keeps a soft check that was overridden, with the collector’s reason', async () => {
    const { field, people } = await aVillage(12)
    const { rows } = (await read(field)).body
    const entries = await Promise.all(people.map((known) => entriesOf(field, known)))
    const reasons = entries.flatMap((own) => {
      const events = own.flatMap(({ events: all }) => all as unknown as { interview?: { reasons: object } }[])
      return events.flatMap(({ interview }) => Object.keys(interview?.reasons ?? {}))
    })
    const said = rows.flatMap(({ findings }: { findings: { check: string; item: string; reason?: string }[] }) =>
      findings.filter(({ reason }) => reason !== undefined).map(({ check, item }) => `${check}@${item}`),
    )
    expect(reasons.length).toBeGreaterThan(0)
    expect(said.sort()).toEqual(reasons.sort())
  })

  it('names the version that stands: what was approved or returned a moment ago is gone, whatever the rows still say', async () => {
    const { field, people } = await aVillage(3)
    const [first, second] = people as [Known, Known]
    const told = await field.tell(reviewer, `${path}/approvals`, registrationOf(first), { version: 1 })
    expect(told.status).toBe(200)
    const items = [{ item: 'whole', reason: '请核实' }]
    await field.tell(reviewer, `${path}/returns`, registrationOf(second), { version: 1, items })
    expect((await field.submits(second, { baseVersion: 1 })).status).toBe(200)

    const { rows } = (await read(field)).body
    expect(idsOf(rows)).not.toContain(first.personId)
    expect(rows.find(({ personId }: Shown) => personId === second.personId)).toMatchObject({ version: 2 })
    const all = (await read(field, { show: 'submitted' })).body.rows
    expect(all.find(({ personId }: Shown) => personId === first.personId)).toMatchObject({ state: 'sectionRelease' })
  })

  it('is for reviewer and county of the place, and for a village only', async () => {
    const { field } = await aVillage(1)
    expect((await read(field, {}, a('the county office'))).status).toBe(200)
    expect((await read(field, {}, a('a reviewer of the next township'))).status).toBe(403)
    expect((await read(field, {}, a('the other county office'))).status).toBe(404)
    expect((await read(field, {}, a('a collector'))).status).toBe(403)
    expect((await read(field, {}, reviewer, township)).status).toBe(404)
    expect((await read(field, {}, a('the county office'), county)).status).toBe(404)
    expect((await read(field, { show: 'rostered' })).status).toBe(400)
  })
})
