import { a, campaignId, county, township, village } from '../../support/people'
import { aSettledField, type Field, type Known } from './field'

describe('looking for a person', () => {
  let field: Field
  let people: readonly Known[]
  beforeAll(async () => {
    ;({ field, people } = await aSettledField(12))
  })

  const search = async (
    find: string,
    region: string = township,
    who: Parameters<Field['ask']>[0] = a('a township reviewer'),
  ) => {
    const route = 'POST /campaigns/{campaignId}/regions/{region}/searches'
    return field.ask(who, route, { params: { campaignId, region }, body: { find } })
  }
  const idsOf = ({ body }: { body: { rows: readonly { personId: string }[] } }) =>
    body.rows.map(({ personId }) => personId)

  it('finds by name, by part of it, by initials, in the reviewer’s own township', async () => {
    const [known] = people as [Known]
    const { name } = known.person
    for (const find of [name, name.slice(0, 2), ` ${name} `])
      expect(idsOf(await search(find))).toContain(known.personId)
    const everybody = await search(name)
    expect(everybody.body.rows[0]).toMatchObject({ village: '001001村', state: 'rostered' })
    expect(idsOf(await search('没有这个人'))).toEqual([])
  })

  it('finds by a whole number, and by no part of one', async () => {
    const [known] = people as [Known]
    const { certificateNumber } = known.person
    expect(idsOf(await search(certificateNumber))).toEqual([known.personId])
    expect(idsOf(await search(certificateNumber.slice(0, 18).toLowerCase()))).toEqual([known.personId])
    for (const part of [
      certificateNumber.slice(14, 18),
      certificateNumber.slice(0, 17),
      certificateNumber.slice(16, 18),
    ])
      expect(idsOf(await search(part))).toEqual([])
  })

  it('finds in a county from township to township, and in nobody else’s', async () => {
    const [known] = people as [Known]
    expect(idsOf(await search(known.person.certificateNumber, county, a('the county office')))).toEqual([
      known.personId,
    ])
    const next = a('a reviewer of the next township')
    expect((await search(known.person.name, village, next)).status).toBe(403)
    expect(idsOf(await search(known.person.certificateNumber, '999901002', next))).toEqual([])
    expect((await search(known.person.name, village, a('a collector'))).status).toBe(403)
  })
})
