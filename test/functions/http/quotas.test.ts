import { permissionsOfRole } from '../../../shared/access/permissions'
import type { Route } from '../../../shared/api/route'
import { routesOf } from '../../../shared/api/routes'
import { a } from '../../support/people'
import { aSettledField, path, registrationOf } from '../registrations/field'

const attempt = { attemptedAt: '2026-10-01T01:00:00.000Z', method: 'home', result: 'absent' }

describe('a quota', () => {
  it('lets an account do so much within an hour, then says when it may go on', async () => {
    const { field, known } = await aSettledField(1, { settings: { attemptsPerHour: 3 } })
    const tries = (who = a('a collector')) => field.tell(who, `${path}/attempts`, registrationOf(known), attempt)

    for (let at = 0; at < 3; at++) expect((await tries()).status).toBe(200)
    field.world.passes(600)
    const refused = await tries()
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'retry-after': '3000' },
      body: { code: 'quota.exceeded', details: { most: 3, retryAfterSeconds: 3000 } },
    })
    expect((await tries(a('a second collector'))).status).toBe(200)

    field.world.passes(3000)
    expect((await tries()).status).toBe(200)
  })

  it('gives no number of requests at once one more', async () => {
    const { field, known } = await aSettledField(1, { settings: { linksPerHour: 2 } })
    const issue = () => field.tell(a('a collector'), `${path}/links`, registrationOf(known), { channel: 'wechat' })
    const statuses = (await Promise.all(Array.from({ length: 6 }, issue))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  })

  it('counts interviews, upload tickets and disclosures too', async () => {
    const { field, known } = await aSettledField(1, {
      settings: { interviewsPerHour: 1, uploadsPerHour: 1, disclosuresPerHour: 1 },
    })
    const ticket = { hash: 'a'.repeat(64), bytes: 9, mime: 'image/jpeg' }
    const upload = () =>
      field.ask(a('a collector'), `POST ${path}/evidence`, { params: registrationOf(known), body: ticket })
    expect([(await upload()).status, (await upload()).status]).toEqual([200, 429])
    expect([(await field.submits(known)).status, (await field.submits(known)).status]).toEqual([200, 429])
  })

  it('never stops an honest reviewer of a village of 233: to read it and to approve each is not counted', async () => {
    const { field, known } = await aSettledField()
    const reviewer = a('a township reviewer')
    const statuses = new Set<number>()
    for (let at = 0; at < 240; at++)
      statuses.add((await field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 1 })).status)
    const village = '/campaigns/{campaignId}/regions/{region}/village-review'
    for (let at = 0; at < 60; at++)
      statuses.add((await field.get(reviewer, village, { campaignId: '999901-2026', region: '999901001001' })).status)
    expect([...statuses].sort()).toEqual([200, 409])
  })

  it('stands at every command that visiting staff may send as often as they like', () => {
    // Ends a state and so ends itself: a claim is confirmed once.
    const bounded = ['session.own', 'status.confirm']
    const asked = new Set(permissionsOfRole('leader').filter((permission) => !bounded.includes(permission)))
    const unlimited = Object.values(routesOf)
      .flatMap((routes) => Object.entries(routes as Record<string, Route>))
      .filter(([key, { permission, quota }]) => key.startsWith('POST') && asked.has(permission) && !quota)
      .map(([key]) => key)
    // Ends what was made.
    expect(unlimited).toEqual(['POST /campaigns/{campaignId}/registrations/{personId}/links/{linkId}/revocations'])
  })
})
