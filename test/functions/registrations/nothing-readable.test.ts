import { identityUseCases } from '../../../functions/identities/identity-use-cases'
import { checkCharacterOf } from '../../../shared/identities/certificate-number'
import { identityRoutes } from '../../../shared/identities/identities.routes'
import { a, campaignId, county, township, village } from '../../support/people'
import { aSettledField, type Field, type Known, path, registrationOf, streamsOf } from './field'

const guardian = '监护人甲乙'
const neighbour = '邻居丙丁，电话13700001111'
const regionRoute = '/campaigns/{campaignId}/regions/{region}'

/** Routes whose answer may carry a resident's number, telephone, address or name, and to whom. */
const mayCarry: Readonly<Record<string, readonly string[]>> = {
  [`${regionRoute}/bundle`]: ['name', 'initials', 'phones', 'address', 'guardian'],
  [`${regionRoute}/queue`]: ['name'],
  [`${regionRoute}/registrations`]: ['name'],
  [path]: ['name'],
}

/** Every ID number that agrees with what can be read: division, birth date, sex, and digits of its end. */
function candidates(known: Known, read: string): number {
  const { certificateNumber: number, sex } = known.person
  const [division, birth] = [number.slice(0, 6), number.slice(6, 14)]
  if (!read.includes(birth.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')) && !read.includes(birth)) return Infinity
  const shown = /\*{4}(\d[\dX])"/.exec(read)?.[1]
  return Array.from({ length: 1000 }, (_, sequence) => String(sequence).padStart(3, '0')).filter((sequence) => {
    if ((Number(sequence[2]) % 2 === 1) !== (sex === 'male')) return false
    const first = division + birth + sequence
    return shown === undefined || (first + checkCharacterOf(first)).endsWith(shown)
  }).length
}

const secretsOf = ({ person }: Known): readonly string[] => [
  ...[person.certificateNumber.slice(0, 18), person.certificateNumber.slice(14, 18)],
  ...[person.name, person.phone, person.address, guardian, neighbour, '丙丁', '13700001111'],
]

async function aUsedCounty() {
  const { field, people } = await aSettledField(4)
  for (const known of people) {
    const id = known.person.certificateNumber.slice(0, 18)
    const answers = { householder_id: id, contact_name: guardian, note: neighbour }
    expect(await field.submits(known, { answers })).toMatchObject({ status: 200 })
  }
  const items = [{ item: 'note', reason: neighbour }]
  await field.tell(a('a township reviewer'), `${path}/returns`, registrationOf(people[0] as Known), { items })
  const ask = field.world.serve(identityRoutes, identityUseCases(field.world))
  await ask(a('the county office'), `POST ${path}/disclosures`, {
    params: registrationOf(people[0] as Known),
    body: { commandId: '7d3f2b1a-1111-4222-8333-444455556666', reason: neighbour },
  })
  await field.settles()
  return { field, people }
}

async function stored({ world }: Field): Promise<string> {
  const streams = (await streamsOf(world)).filter((stream) => !stream.startsWith('campaign#'))
  const entries = await Promise.all(streams.map((stream) => world.journal.read(stream)))
  return JSON.stringify([entries, world.log.lines])
}

describe('a county that was worked in', () => {
  it('holds nothing readable of anybody at rest: journal and log, without a key', async () => {
    const { field, people } = await aUsedCounty()
    const lines = await stored(field)
    for (const secret of people.flatMap(secretsOf)) expect(lines).not.toContain(secret)
    // What can be read leaves at least a hundred numbers for each.
    for (const known of people) expect(candidates(known, lines)).toBeGreaterThanOrEqual(100)
  })

  it('answers names, telephones and addresses only where the list says so, and an ID number nowhere', async () => {
    const { field, people } = await aUsedCounty()
    const asked = [
      ['a collector', `${regionRoute}/bundle`, { campaignId, region: village }],
      ['a township reviewer', `${regionRoute}/queue`, { campaignId, region: township }],
      ['the county office', `${regionRoute}/registrations`, { campaignId, region: county }],
      ...people.map((known) => ['a township reviewer', path, registrationOf(known)] as const),
    ] as const
    for (const [who, route, params] of asked) {
      const { body, status } = await field.get(a(who), route, params)
      expect(status).toBe(200)
      const allowed = mayCarry[route] ?? []
      // The returned record goes back to its collector whole: she has to correct it.
      const whole = new Set(route.endsWith('/bundle') ? [people[0]?.personId] : [])
      const text = JSON.stringify(body, (key, value) =>
        allowed.includes(key) || whole.has(value?.personId) ? undefined : value,
      )
      for (const known of people) {
        const { certificateNumber, phone, address } = known.person
        for (const secret of [certificateNumber.slice(0, 18), certificateNumber.slice(14, 18), phone, address])
          expect(text).not.toContain(secret)
        if (!whole.has(known.personId)) expect(candidates(known, text)).toBeGreaterThanOrEqual(100)
      }
    }
  })
})
