import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityUseCases } from '../../../functions/identities/identity-use-cases'
import { keys } from '../../../functions/platform/keys'
import { checkCharacterOf } from '../../../shared/identities/certificate-number'
import { identityRoutes } from '../../../shared/identities/identities.routes'
import { a, campaignId, county, township, village } from '../../support/people'
import { aSettledField, type Field, type Known, path, registrationOf, streamsOf } from './field'

const guardian = '监护人甲乙'
const neighbour = '邻居丙丁，电话13700001111'
const regionRoute = '/campaigns/{campaignId}/regions/{region}'

/** Routes whose answer may carry a resident's name, telephone or address, and in which fields. */
const mayCarry: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(__dirname, 'may-carry.json'), 'utf8'),
)

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
  ...[person.certificateNumber.slice(0, 18), person.certificateNumber.slice(6, 18)],
  // Half a number beside a birth date is the whole of it.
  person.certificateNumber.slice(0, 6) + person.certificateNumber.slice(14, 18),
  ...[person.name, person.phone, person.address, guardian, neighbour, '丙丁', '13700001111'],
]

/** The last four of her ID number by themselves; what is sealed or a hash holds any four digits by chance. */
function hasLastFour({ person }: Known, text: string): boolean {
  const readable = text.replace(/v1\.[\w-]+|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
  return new RegExp(`(?<![\\d.:-])${person.certificateNumber.slice(14, 18)}(?![\\d-])`).test(readable)
}

async function aUsedCounty() {
  const { field, people } = await aSettledField(4)
  for (const known of people) {
    const id = known.person.certificateNumber.slice(0, 18)
    const answers = { householder_id: id, contact_name: guardian, note: neighbour }
    expect(await field.submits(known, { answers })).toMatchObject({ status: 200, body: { outcome: 'applied' } })
  }
  const items = [{ item: 'note', reason: neighbour }]
  const returned = { version: 1, items }
  const first = registrationOf(people[0] as Known)
  expect(await field.tell(a('a township reviewer'), `${path}/returns`, first, returned)).toMatchObject({ status: 200 })
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
  const { rows } = await world.views.list(keys.village(campaignId, village), { limit: 100 })
  // The roster itself lies in `incoming/`: sent by the office, read once, removed by the store.
  const files = world.transfers.keys().filter((key) => !key.startsWith('incoming/'))
  const contents = await Promise.all(files.map(async (key) => Buffer.from((await world.transfers.read(key)) ?? [])))
  return JSON.stringify([entries, rows, world.log.lines, contents.map(String)])
}

describe('a county that was worked in', () => {
  it('holds nothing readable of anybody at rest: journal and log, without a key', async () => {
    const { field, people } = await aUsedCounty()
    const lines = await stored(field)
    for (const secret of people.flatMap(secretsOf)) expect(lines.includes(secret)).toBe(false)
    for (const known of people) expect(hasLastFour(known, lines)).toBe(false)
    // What can be read leaves at least a hundred numbers for each.
    for (const known of people) expect(candidates(known, lines)).toBeGreaterThanOrEqual(100)
  })

  it('answers names, telephones and addresses only where the list says so, and an ID number nowhere', async () => {
    const { field, people } = await aUsedCounty()
    const asked = [
      ['a collector', `${regionRoute}/bundle`, { campaignId, region: village }],
      ['a township reviewer', `${regionRoute}/queue`, { campaignId, region: township }],
      ['a township reviewer', `${regionRoute}/village-review`, { campaignId, region: village }],
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
        for (const secret of [certificateNumber.slice(0, 18), phone, address]) expect(text).not.toContain(secret)
        expect(hasLastFour(known, text)).toBe(false)
        if (!whole.has(known.personId)) expect(candidates(known, text)).toBeGreaterThanOrEqual(100)
      }
    }
  })
})
