import { randomUUID } from 'node:crypto'
import { exportAnswers } from '../../../functions/reports/export-answers'
import { registrationStream } from '../../../shared/registrations/registration'
import { exportStream } from '../../../shared/reports/export'
import { a, campaignId, county, township, village } from '../../support/people'
import { aSettledField, type Field, type Known, path, registrationOf } from './field'

const route = '/campaigns/{campaignId}/regions/{region}'
const office = a('the county office')

/** Five persons of one village, all visited; of the first, one entry can no longer be read. */
async function aPoisonedVillage() {
  const { field, people } = await aSettledField(5)
  for (const known of people) expect((await field.submits(known)).status).toBe(200)
  await field.settles()
  const [poisoned, ...others] = people as [Known, ...Known[]]
  const stream = registrationStream(registrationOf(poisoned))
  field.world.journal.tamper(stream, (entries) => Object.assign(entries[1] ?? {}, { events: '\u0000' }))
  return { field, poisoned, others, stream }
}

const idsOf = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId).sort()
const linesAbout = ({ world }: Field, stream: string) =>
  world.log.lines.filter(
    ({ message, facts }) => message === 'stream unreadable' && JSON.stringify(facts).includes(stream),
  )

describe('one record that cannot be read', () => {
  it('does not lock a village’s bundle: the others come, and she is named', async () => {
    const { field, poisoned, others, stream } = await aPoisonedVillage()
    const { status, body } = await field.get(a('a collector'), `${route}/bundle`, { campaignId, region: village })
    expect(status).toBe(200)
    expect(idsOf(body.rows)).toEqual(idsOf(others))
    expect(body.unreadable).toEqual([poisoned.personId])
    expect(linesAbout(field, stream)).toHaveLength(1)
  })

  it('costs a village’s reviewer nobody else, and she is named', async () => {
    const { field, poisoned, others } = await aPoisonedVillage()
    const reviewer = a('a township reviewer')
    const { status, body } = await field.get(reviewer, `${route}/village-review`, { campaignId, region: village })
    expect(status).toBe(200)
    expect(idsOf(body.rows)).toEqual(idsOf(others))
    expect(body.unreadable).toEqual([{ personId: poisoned.personId, name: poisoned.person.name }])
  })

  it('is called by its name where she herself is opened or written to', async () => {
    const { field, poisoned, stream } = await aPoisonedVillage()
    const reviewer = a('a township reviewer')
    const opened = await field.get(reviewer, path, registrationOf(poisoned))
    expect(opened).toMatchObject({ status: 500, body: { code: 'stream.unreadable' } })
    const sent = await field.submits(poisoned, { baseVersion: 1 })
    expect(sent).toMatchObject({ status: 500, body: { code: 'stream.unreadable' } })
    expect(JSON.stringify(linesAbout(field, stream))).toContain('"seq":2')
  })

  it('does not stop an export: it is written without her, and says so', async () => {
    const { field, poisoned } = await aPoisonedVillage()
    const exportId = randomUUID()
    const body = { exportId, region: county, reason: '年度分析' }
    await field.tell(office, '/campaigns/{campaignId}/exports', { campaignId }, body)
    await exportAnswers(field.world)(exportStream(campaignId, exportId))
    const told = await field.get(office, '/campaigns/{campaignId}/exports/{exportId}', { campaignId, exportId })
    expect(told.body).toMatchObject({ state: 'finished', rows: 4, unreadable: [poisoned.personId] })
  })

  it('does not lock the village’s own form, which still counts her', async () => {
    const { field } = await aPoisonedVillage()
    const { status, body } = await field.get(a('a team leader'), `${route}/community`, { campaignId, region: village })
    expect(status).toBe(200)
    expect(body).toMatchObject({ openPersons: 5, facts: { v_cert_total: 5 } })
  })

  it.each([
    ['list', `${route}/registrations`, county, office],
    ['queue', `${route}/queue`, township, a('a township reviewer')],
  ] as const)('whose name alone cannot be opened stays on the %s without it', async (_, list, region, who) => {
    const { field, others, poisoned } = await aPoisonedVillage()
    const pk = `village#${campaignId}#${village}`
    const row = (await field.world.views.get<never>({ pk, sk: poisoned.personId })) ?? { seq: 0 }
    const queue = { pk: `township#${campaignId}#${township}#townshipReview`, sk: `99##${poisoned.personId}` }
    await field.world.views.advance(
      { pk, sk: poisoned.personId },
      { ...(row as object), seq: 9, display: 'v1.x' } as never,
      {
        queue,
      },
    )

    const { status, body } = await field.get(who, list, { campaignId, region })
    expect(status).toBe(200)
    expect(idsOf(body.rows)).toEqual(idsOf([poisoned, ...others]))
    const names = Object.fromEntries(
      body.rows.map((one: { personId: string; name: string }) => [one.personId, one.name]),
    )
    expect(names[poisoned.personId]).toBe('（读不出）')
    expect(Object.values(names).filter((name) => name === '（读不出）')).toHaveLength(1)
  })
})
