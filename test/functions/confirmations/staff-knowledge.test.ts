import { a, campaignId, county, township, village } from '../../support/people'
import { path, registrationOf } from '../registrations/field'
import { aLinkedField, issued, matches, opener, opens, residentOf } from './resident'

/** The second key is worth something only as long as no screen of staff shows what it asks. */
it('nobody confirms with what collectors, leaders and reviewers are shown: bundle, lists, record, figures, tasks', async () => {
  const { field, known, token } = await aLinkedField()
  await field.settles()
  const [inVillage, inTownship] = [
    { campaignId, region: village },
    { campaignId, region: township },
  ]
  const region = '/campaigns/{campaignId}/regions/{region}'
  const seen = await Promise.all([
    field.get(a('a collector'), `${region}/bundle`, inVillage),
    field.get(a('a collector'), `${region}/follow-ups`, inVillage),
    field.get(a('a team leader'), `${region}/bundle`, inVillage),
    field.get(a('a township reviewer'), `${region}/queue`, inTownship),
    field.get(a('a township reviewer'), `${region}/registrations`, inTownship),
    field.get(a('a township reviewer'), `${region}/figures`, inTownship),
    field.get(a('a township reviewer'), path, registrationOf(known)),
    field.get(a('the county office'), `${region}/registrations`, { campaignId, region: county }),
    field.get(a('the county office'), path, registrationOf(known)),
  ])
  expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200))

  // Every run of four places that stands anywhere, also inside longer numbers; not the ids and hashes made by chance.
  const text = JSON.stringify(seen.map(({ body }) => body)).replace(/[0-9a-f][0-9a-f-]{31,}/g, '')
  const lastFour = known.person.certificateNumber.slice(14, 18)
  expect(placesIn(text)).not.toContain(lastFour)
  expect(text).not.toContain(known.person.certificateNumber.slice(0, 18))

  const actor = await residentOf(field, await opens(field, token, opener(1)))
  const guesses = [...placesIn(text)].slice(0, 40)
  for (const guess of guesses) {
    const answer = await matches(field, actor, { lastFour: guess, birthDate: known.person.birthDate })
    expect(answer.body.kind).not.toBe('matched')
  }
  // A new link gives no new tries.
  const again = await issued(field, known)
  const body = { lastFour, birthDate: known.person.birthDate }
  expect((await opens(field, again.token, opener(2))).body.kind).toBe('neutral')
  expect((await matches(field, actor, body)).body.kind).toBe('neutral')
})

function placesIn(text: string): ReadonlySet<string> {
  const runs = text.match(/\d{3,}[\dXx]?/g) ?? []
  return new Set(
    runs.flatMap((run) => Array.from(run, (_, at) => run.slice(at, at + 4)).filter((four) => four.length === 4)),
  )
}
