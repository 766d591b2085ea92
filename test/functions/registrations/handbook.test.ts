import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { a, campaignId, village } from '../../support/people'
import { aSettledField } from './field'

const route = '/campaigns/{campaignId}/handbook'

it('the handbook of the campaign’s own edition comes with initials, and the bundle says which one is the newest', async () => {
  const { field } = await aSettledField()
  const { status, body } = await field.get(a('a collector'), route, { campaignId })
  expect(status).toBe(200)
  const asked = ed2022.groups.flatMap(({ items }) => items).filter(({ given }) => !given)
  const entries: { item: string; title: string; initials: string }[] = body.entries
  expect(entries.map(({ item }) => item)).toEqual(expect.arrayContaining(asked.map(({ key }) => key)))
  expect(entries.find(({ item }) => item === 'livelihood')?.initials).toMatch(/^[a-z]{4,}$/)
  expect(body.lessons.length).toBeGreaterThan(3)

  const bundle = await field.get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', {
    campaignId,
    region: village,
  })
  expect(bundle.body.campaign.handbook).toBe(body.hash)
  expect((await field.get(a('a collector'), route, { campaignId })).body).toEqual(body)
})

it('there is none of a campaign that is not there', async () => {
  const { field } = await aSettledField()
  const answer = await field.get(a('a collector'), route, { campaignId: campaignId.replace(/\d{4}$/, '2031') })
  expect(answer).toMatchObject({ status: 404, body: { code: 'campaign.unknown' } })
})
