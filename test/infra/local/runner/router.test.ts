import { createRouter } from '../../../../infra/local/runner/router'

const route = createRouter([
  'GET /campaigns',
  'GET /campaigns/{campaignId}',
  'GET /campaigns/{campaignId}/registrations/{personId}',
  'POST /campaigns/{campaignId}/registrations/{personId}/returns',
  'GET /campaigns/current/registrations/{personId}',
  'ANY /campaigns/{campaignId}/any',
  'POST /campaigns/{campaignId}/any',
  'GET /files/{path+}',
  'GET /files/readme',
])

it.each([
  ['GET', '/campaigns', 'GET /campaigns', {}],
  ['GET', '/campaigns/c1', 'GET /campaigns/{campaignId}', { campaignId: 'c1' }],
  ['GET', '/campaigns/current/registrations/p', 'GET /campaigns/current/registrations/{personId}', { personId: 'p' }],
  ['POST', '/campaigns/c/any', 'POST /campaigns/{campaignId}/any', { campaignId: 'c' }],
  ['PUT', '/campaigns/c/any', 'ANY /campaigns/{campaignId}/any', { campaignId: 'c' }],
  ['GET', '/files/readme', 'GET /files/readme', {}],
  ['GET', '/files/a/b', 'GET /files/{path+}', { path: 'a/b' }],
  ['GET', '/campaigns/a%2Fb', 'GET /campaigns/{campaignId}', { campaignId: 'a/b' }],
])('sends %s %s to %s', (method, path, routeKey, pathParameters) => {
  expect(route(method, path)).toEqual({ kind: 'found', routeKey, pathParameters })
})

it.each(['/nothing', '/campaigns/', '/campaigns/c/registrations', '/files', '//', ''])('does not know %j', (path) => {
  expect(route('GET', path)).toEqual({ kind: 'unknown' })
})

it('names the methods a path does know', () => {
  expect(route('DELETE', '/campaigns/c')).toEqual({ kind: 'wrongMethod', allowed: ['GET'] })
})

it('refuses a broken escape', () => {
  expect(route('GET', '/campaigns/%zz')).toEqual({ kind: 'malformed' })
})

it('falls back to $default when there is one', () => {
  expect(createRouter(['$default', 'GET /a'])('PUT', '/b')).toMatchObject({ kind: 'found', routeKey: '$default' })
})
