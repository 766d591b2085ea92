import { identityUseCases } from '../../../functions/identities/identity-use-cases'
import { identityRoutes } from '../../../shared/identities/identities.routes'
import { aChain } from '../../support/builders'
import { a, campaignId, county, village } from '../../support/people'
import { aWorld } from '../../support/world'

const route = 'POST /campaigns/{campaignId}/registrations/{personId}/disclosures'
const person = {
  name: '王·秀英',
  certificateNumber: '99990119500101002144',
  phones: ['13900000000'],
  address: '虚构县第1镇',
  guardian: '王某',
}

async function aRegisteredPerson() {
  const world = aWorld()
  const personId = await world.identities.personIdOf(person.certificateNumber.slice(0, 18))
  await world.identities.save(county, [{ personId, identity: person, mark: 'm' }])
  const facts = { sex: 'female', birthDate: '1950-01-01', disabilityType: 4, types: [4], grade: 4 }
  const rostered = { type: 'registration.rostered', region: village, facts }
  for (const entry of aChain(`registration#${campaignId}#${personId}`, [rostered])) await world.journal.append(entry)

  const ask = world.serve(identityRoutes, identityUseCases(world))
  const commandId = world.newId()
  const disclose = (who: Parameters<typeof a>[0], reason = '核对证号', params = { campaignId, personId }) =>
    ask(a(who), route, { params, body: { commandId, reason } })
  const traces = () => world.journal.read(`identity#${campaignId}#${personId}`)
  return { world, personId, disclose, traces }
}

describe('a full number', () => {
  it('is shown to who may see it, and leaves a trace with the reason', async () => {
    const { disclose, traces } = await aRegisteredPerson()
    const { status, body } = await disclose('the county office')
    expect({ status, body }).toEqual({ status: 200, body: { ...person, answers: [] } })
    expect(await traces()).toMatchObject([
      {
        by: a('the county office').id,
        events: [
          {
            type: 'identity.disclosed',
            region: village,
            reason: expect.stringMatching(/^v1\./),
            by: a('the county office').id,
          },
        ],
      },
    ])
  })

  it('leaves one trace however often the answer is asked for again', async () => {
    const { disclose, traces } = await aRegisteredPerson()
    const first = await disclose('the county office')
    expect(await disclose('the county office')).toEqual(first)
    expect(await disclose('the county office', '别的理由')).toMatchObject({ status: 409 })
    expect(await traces()).toHaveLength(1)
  })

  it('is shown to nobody else, and a refusal leaves no trace', async () => {
    const { disclose, traces, world, personId } = await aRegisteredPerson()
    expect((await disclose('a township reviewer')).status).toBe(403)
    expect((await disclose('a collector')).status).toBe(403)
    expect((await disclose('the operator')).status).toBe(403)
    expect((await disclose('the other county office')).status).toBe(404)
    expect((await disclose('the county office', ' ')).status).toBe(400)
    const unknown = await disclose('the county office', 'x', { campaignId, personId: 'f'.repeat(32) })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'registration.unknown' } })
    expect(await traces()).toEqual([])
    expect(JSON.stringify(world.log.lines)).not.toMatch(/王|1950|13900000000/)
    expect(JSON.stringify(world.log.lines)).not.toContain(personId)
  })
})
