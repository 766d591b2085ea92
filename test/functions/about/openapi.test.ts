import { openApiDocument } from '../../../functions/about/openapi'
import { routesOf } from '../../../shared/api/routes'

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()))
  const keys = Object.values(routesOf).flatMap((routes) => Object.keys(routes))
  const operationOf = (key: string) => {
    const [method = '', path = ''] = key.split(' ')
    return document.paths[path]?.[method.toLowerCase()]
  }

  it.each(keys)('describes %s: what to send, what comes back, how it is refused', (key) => {
    const operation = operationOf(key)
    expect(operation.summary).toMatch(/[。]$/)
    expect(operation.responses['200'].content['application/json'].schema).toBeDefined()
    expect(operation.responses['400'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
    if (key.startsWith('POST')) expect(operation.requestBody.content['application/json'].schema).toBeDefined()
    const named = [...key.matchAll(/{(\w+)}/g)].map(([, name]) => name)
    const described = (operation.parameters ?? []).filter((parameter: { in: string }) => parameter.in === 'path')
    expect(described.map(({ name }: { name: string }) => name)).toEqual(named)
  })

  it('gives every operation an id of its own, and says which need no token', () => {
    const ids = keys.map((key) => operationOf(key).operationId)
    expect(new Set(ids).size).toBe(keys.length)
    expect(operationOf('GET /health').security).toEqual([])
    expect(operationOf('GET /me').security).toEqual([{ bearer: [] }])
  })

  it('refuses unknown fields in what is sent', () => {
    const { schema } = operationOf('POST /staff').requestBody.content['application/json']
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toEqual(['commandId', 'account', 'name', 'role', 'scope', 'invitation'])
  })
})
