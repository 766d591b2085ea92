import * as z from 'zod'
import type { UseCases } from '../../../functions/http/endpoint'
import { type Actor, isGranted, type Role } from '../../../shared/access/permissions'
import { contains } from '../../../shared/access/region'
import type { Route, Routes } from '../../../shared/api/route'
import { routesOf } from '../../../shared/api/routes'
import { aWorld } from '../../support/world'

/** Every route of the contract; what is sent does not matter here, so any body and any query will do. */
const routes: Record<string, Route> = Object.fromEntries(
  Object.values(routesOf)
    .flatMap((table) => Object.entries(table as Routes))
    .map(([key, route]) => [
      key,
      { ...route, query: z.looseObject({}), body: z.looseObject({}).optional(), answer: z.object({}) },
    ]),
)

const roles: readonly Role[] = ['resident', 'collector', 'leader', 'reviewer', 'county', 'operator', 'system']

/** Where somebody stands, as a scope, seen from the places that are asked about. */
const scopes = ['', '99', '999901', '999901001', '999901001001', '999901002', '999902']
/** Places asked about: county, township, village, a sibling of each, another county, province and city. */
const regions = ['99', '999901', '999901001', '999901001001', '999901001002', '999901002', '999902', '999902001001']
const counties = ['999901', '999902', '880101']
const personId = '0'.repeat(32)
const uuid = '00000000-0000-4000-8000-000000000000'
const residentOf = { campaignId: '999901-2026', personId, linkId: uuid, matched: true }

interface Place {
  readonly county?: string
  readonly region?: string
}

const placesOf = (key: string): readonly Place[] => {
  const campaigns = key.includes('{campaignId}') ? counties : [undefined]
  const inside = key.includes('{region}') ? regions : [undefined]
  return campaigns.flatMap((county) =>
    inside.map((region) => ({ ...(county ? { county } : {}), ...(region ? { region } : {}) })),
  )
}

const paramsOf = (key: string, { county, region }: Place): Record<string, string> => {
  const values: Record<string, string> = {
    campaignId: `${county}-2026`,
    region: region ?? '',
    personId,
    edition: 'a'.repeat(64),
    editionId: 'a',
    extension: 'a',
  }
  return Object.fromEntries([...key.matchAll(/{(\w+)}/g)].map(([, name = '']) => [name, values[name] ?? uuid]))
}

/** The table in words: what the edge answers, and nothing of how. */
function expected(key: string, actor: Actor, { county, region }: Place): number {
  const { permission } = routes[key] as Route
  if (permission === 'public') return 200
  // The system acts inside jobs; no token carries its role.
  if (actor.role === 'system') return 401
  if (!isGranted(actor.role, permission)) return 403
  if (county !== undefined && !contains(actor.scope, county) && !contains(county, actor.scope)) return 404
  if (county !== undefined && region !== undefined && !contains(county, region)) return 404
  if (region !== undefined && !contains(actor.scope, region)) return 403
  const isWholeCampaign = county !== undefined && region === undefined && !key.includes('{personId}')
  return isWholeCampaign && permission !== 'campaign.read' && !contains(actor.scope, county) ? 403 : 200
}

describe('every role on every route in every region', () => {
  const world = aWorld()
  const reached = Object.fromEntries(Object.keys(routes).map((key) => [key, async () => ({})]))
  const ask = world.serve(routes as Routes, reached as unknown as UseCases<Routes>)
  const actorOf = (role: Role, scope: string): Actor => ({
    id: `${role}-${scope}`,
    role,
    scope,
    ...(role === 'resident' ? { resident: residentOf } : {}),
  })

  it('leaves no route out', () => {
    const all = Object.values(routesOf).reduce((sum, table) => sum + Object.keys(table).length, 0)
    expect(Object.keys(routes)).toHaveLength(all)
    expect(all).toBeGreaterThan(40)
  })

  it.each(Object.keys(routes))('%s answers as the permission table says', async (key) => {
    const wrong: string[] = []
    for (const role of roles) {
      for (const scope of scopes) {
        for (const place of placesOf(key)) {
          const actor = actorOf(role, scope)
          const { status } = await ask(actor, key, { params: paramsOf(key, place), ...bodyOf(key) })
          const wanted = expected(key, actor, place)
          if (status !== wanted) wrong.push(`${role} of ${scope} at ${JSON.stringify(place)}: ${status}, not ${wanted}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it.each(Object.keys(routes))('%s is closed to whoever is not signed in, unless it is public', async (key) => {
    const [place = {}] = placesOf(key)
    const { status } = await ask(undefined, key, { params: paramsOf(key, place), ...bodyOf(key) })
    expect(status).toBe(routes[key]?.permission === 'public' ? 200 : 401)
  })

  it.each([
    ['a scope that is no level of its own', '99990', '999901'],
    ['a longer scope that only begins alike', '9999010', '999901001'],
    ['no digits', '*', '999901'],
  ])('%s holds nothing (B75)', async (_, scope, region) => {
    const key = 'GET /regions/{region}'
    expect((await ask(actorOf('county', scope), key, { params: { region } })).status).toBe(403)
  })
})

const bodyOf = (key: string) => (key.startsWith('POST') ? { body: {} } : {})
