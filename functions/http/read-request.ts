import type { MiddlewareObj } from '@middy/core'
import * as z from 'zod'
import { paramSchemas } from '../../shared/api/params.schema'
import type { Routes } from '../../shared/api/route'
import { problem } from '../../shared/problems'
import { sha256 } from '../platform/chain'
import type { DeviceNote } from '../platform/journal'
import { type HttpAnswer, type HttpEvent, routeOf } from './http'
import { readBody } from './read-body'
import { staffSessionsOf } from './staff-sessions'

const paramsSchema = z.strictObject(paramSchemas).partial()
const nothing = z.strictObject({}).optional()
const mostIssues = 20

/** What did they send? Params, query and body as the route's schemas read them; anything unknown is refused. */
export const readRequest = (routes: Routes): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  before: ({ event }) => {
    const { query = nothing, body = nothing } = routeOf(routes, event)
    const sent = readBody(event)
    event.read = {
      params: read('path', paramsSchema, event.pathParameters ?? {}),
      query: read('query', query, queryOf(event)),
      body: read('body', body, sent.value),
      contentHash: sha256(sent.bytes),
      device: deviceNoteOf(event.headers ?? {}),
      staffSessions: staffSessionsOf(event),
    }
  },
})

function read(part: string, schema: z.ZodType, value: unknown): unknown {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  throw problem('request.invalid', { part, issues: issuesOf(error) })
}

/** Where and what is wrong, never what was sent: a key somebody made up could be a name or a number. */
const issuesOf = ({ issues }: z.ZodError): readonly string[] =>
  issues.slice(0, mostIssues).map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, mostIssues).map(wordOf) : []
    return [...issue.path.map(wordOf), [issue.code, ...unknown].join(' ')].join('.')
  })

const wordOf = (key: PropertyKey): string =>
  typeof key === 'number' || /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(String(key)) ? String(key) : '*'

/** API Gateway joins repeated parameters with a comma; which one was meant is anybody's guess, so they are refused (B70). */
function queryOf({ rawQueryString, queryStringParameters }: HttpEvent): unknown {
  const sent = [...new URLSearchParams(rawQueryString ?? '')]
  const query = Object.fromEntries(sent)
  if (Object.keys(query).length < sent.length) throw problem('request.invalid', { part: 'query', issues: ['repeated'] })
  return sent.length > 0 ? query : (queryStringParameters ?? {})
}

/** Kept with the entry as evidence: bounded, and left out when it has another shape. */
function deviceNoteOf(headers: HttpEvent['headers']): DeviceNote {
  const bounded = (name: string) => /^[\w.:+-]{1,64}$/.exec(headers[name] ?? '')?.[0]
  const [id, time, app] = ['x-device-id', 'x-device-time', 'x-app-version'].map(bounded)
  return { ...(id ? { id } : {}), ...(time ? { time } : {}), ...(app ? { app } : {}) }
}
