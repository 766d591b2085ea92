import { identityUseCases } from '../../../functions/identities/identity-use-cases'
import { identityRoutes } from '../../../shared/identities/identities.routes'
import { a } from '../../support/people'
import { aSettledField, registrationOf } from '../registrations/field'

const route = 'POST /campaigns/{campaignId}/registrations/{personId}/number-checks'

async function atTheDoor() {
  const { field, known } = await aSettledField()
  const ask = field.world.serve(identityRoutes, identityUseCases(field.world))
  const check = (number: string, who: Parameters<typeof a>[0] = 'a collector') =>
    ask(a(who), route, { params: registrationOf(known), body: { number } })
  return { known, check }
}

describe('a number compared at the door', () => {
  it('is the same or not, as ID or as certificate number, and the answer says nothing else', async () => {
    const { known, check } = await atTheDoor()
    const number = known.person.certificateNumber
    expect(await check(number)).toMatchObject({ status: 200, body: { result: 'same' } })
    expect((await check(` ${number.slice(0, 18).toLowerCase()} `)).body).toEqual({ result: 'same' })
    expect((await check('99000119800506003X')).body).toEqual({ result: 'different' })
  })

  it('is counted per collector and person, so that nobody finds it by asking', async () => {
    const { known, check } = await atTheDoor()
    for (let tries = 0; tries < 3; tries++) expect((await check('99000119800506003X')).body.result).toBe('different')
    expect((await check(known.person.certificateNumber)).body).toEqual({ result: 'noMoreTries' })
  })

  it('is for who visits: the office and strangers are refused', async () => {
    const { known, check } = await atTheDoor()
    expect((await check(known.person.certificateNumber, 'a township reviewer')).status).toBe(403)
    expect((await check(known.person.certificateNumber, 'the county office')).status).toBe(403)
  })
})
