import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { paramSchemas } from '../../shared/api/params.schema'
import type { Route } from '../../shared/api/route'
import { type Domain, routesOf } from '../../shared/api/routes'
import { introduction, refusals, tagOf } from './openapi-texts.zh'

let made: ReturnType<typeof createDocument> | undefined

/** OpenAPI 3.1 of every route, from the very schemas the edge reads requests with. Made once: it never changes. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  made ??= createDocument({
    openapi: '3.1.0',
    info: { title: '入户 Ruhu', version: '0.1.0', description: introduction },
    servers: [{ url: '/api' }],
    tags: Object.values(tagOf).map((name) => ({ name })),
    paths: pathsOf(),
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  })
  return made
}

const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    details: z.unknown().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })

function pathsOf(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const domain of Object.keys(routesOf) as Domain[]) {
    for (const [key, route] of Object.entries(routesOf[domain])) {
      const [method = '', path = ''] = key.split(' ')
      paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(domain, key, route) }
    }
  }
  return paths
}

function operationOf(domain: Domain, key: string, route: Route): ZodOpenApiOperationObject {
  const { permission, summary, query, body, answer } = route
  const params = paramsOf(key)
  return {
    operationId: operationIdOf(key),
    summary,
    tags: [tagOf[domain]],
    ...(permission === 'public' ? { security: [] } : { security: [{ bearer: [] }], description: `\`${permission}\`` }),
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query: query as z.ZodObject } : {}) },
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      200: { description: '成功', content: { 'application/json': { schema: answer } } },
      ...Object.fromEntries(refusals(permission).map(({ status, description }) => [status, refusalOf(description)])),
    },
  }
}

const refusalOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemBody } },
})

/** `POST /campaigns/{campaignId}/settings` → `post_campaigns_campaignId_settings`. */
const operationIdOf = (key: string): string =>
  key.toLowerCase().split(' ')[0] +
  key
    .replace(/^\S+ /, '')
    .replace(/[^\w]+/g, '_')
    .replace(/_$/, '')

function paramsOf(key: string): z.ZodObject | undefined {
  const names = [...key.matchAll(/{(\w+)}/g)].map(([, name]) => name as keyof typeof paramSchemas)
  return names.length === 0 ? undefined : z.object(Object.fromEntries(names.map((name) => [name, paramSchemas[name]])))
}
