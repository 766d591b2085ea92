import { a, campaignId } from '../../support/people'
import { aSettledField, type Field, type Known, path, registrationOf, team } from './field'

/** The world begins on the morning of 1 October; the county's reference date is the day after. */
const settings = { referenceDate: '2026-10-02' }
const untilTomorrow = 80_000
const county = a('the county office')

let field: Field
let known: Known
beforeEach(async () => {
  ;({ field, known } = await aSettledField(1, { settings }))
  await field.submits(known)
  await field.photosArrive(known)
  await field.tell(a('a township reviewer'), `${path}/approvals`, registrationOf(known), { version: 1 })
  await field.settles()
})

const rowOf = async () => {
  const params = { campaignId, region: known.person.village }
  const { body } = await field.get(team[0], '/campaigns/{campaignId}/regions/{region}/bundle', params)
  return body.rows[0]
}
const lock = (version = 1) => field.tell(county, `${path}/locks`, registrationOf(known), { version })

async function reconfirm(actor = team[0], changes = {}) {
  const row = await rowOf()
  const edition = await field.world.campaigns.edition(campaignId, row.interview.edition)
  if (!edition) throw new Error('No edition.')
  // More than is asked: which groups are, is the rule's own business and tested with it.
  const groups = edition.plain.groups.map(({ key }) => key)
  const word = { version: row.version, groups, method: 'phone', confirmedAt: field.world.clock(), ...changes }
  return field.tell(actor, `${path}/reconfirmations`, registrationOf(known), word)
}

describe('a record collected before the reference date', () => {
  it('is planned in the bundle, refused too early, due on the day, done once, and only then locked', async () => {
    expect(await rowOf()).toMatchObject({ reconfirmation: 'planned' })
    expect(await reconfirm()).toMatchObject({ status: 409, body: { code: 'reconfirmation.tooEarly' } })
    expect(await lock()).toMatchObject({ status: 409, body: { code: 'registration.reconfirmationDue' } })

    field.world.passes(untilTomorrow)
    expect(await rowOf()).toMatchObject({ reconfirmation: 'due' })
    expect(await lock()).toMatchObject({ status: 409, body: { code: 'registration.reconfirmationDue' } })
    expect(await reconfirm(a('a township reviewer'))).toMatchObject({ status: 403 })
    expect(await reconfirm(team[0], { groups: ['medical'] })).toMatchObject({
      status: 422,
      body: { code: 'reconfirmation.groupsMissing' },
    })
    expect(await reconfirm()).toMatchObject({ status: 200, body: { outcome: 'applied' } })
    expect(await rowOf()).toMatchObject({
      reconfirmation: 'done',
      reconfirmed: { version: 1, by: team[0].id, method: 'phone' },
    })
    expect(await reconfirm()).toMatchObject({ status: 409, body: { code: 'reconfirmation.notDue' } })
    expect(await lock()).toMatchObject({ status: 200 })
  })

  it('of whom something changed gets a new version, which needs no second confirmation', async () => {
    field.world.passes(untilTomorrow)
    const startedAt = '2026-10-01T23:00:00.000Z'
    expect((await field.submits(known, { baseVersion: 1, startedAt })).body).toMatchObject({ outcome: 'applied' })
    await field.settles()
    expect(await rowOf()).toMatchObject({ state: 'townshipReview', version: 2 })
    expect(await rowOf()).not.toHaveProperty('reconfirmation')
    await field.photosArrive(known)
    await field.tell(a('a township reviewer'), `${path}/approvals`, registrationOf(known), { version: 2 })
    expect(await lock(2)).toMatchObject({ status: 200 })
  })
})
