import { randomBytes, randomUUID } from 'node:crypto'
import { journalCampaigns } from '../../functions/campaigns/journal-campaigns'
import type { Dependencies } from '../../functions/dependencies'
import { endpoint, type UseCases } from '../../functions/http/endpoint'
import type { HttpEvent } from '../../functions/http/http'
import { sealedIdentities } from '../../functions/identities/sealed-identities'
import { receiptsWith } from '../../functions/platform/ed25519-receipts'
import { handleWith } from '../../functions/platform/handle'
import { keyRingOn } from '../../functions/platform/key-ring'
import { sealerWith } from '../../functions/platform/key-ring-sealer'
import { keyWrappingWith } from '../../functions/platform/key-wrapping.file'
import { signedAccessTokens } from '../../functions/platform/signed-access-tokens'
import { journalRegions } from '../../functions/regions/journal-regions'
import { type SessionRow, sessionKind, sessionRowId } from '../../functions/sign-in/session-row'
import type { Actor } from '../../shared/access/permissions'
import { pathOf } from '../../shared/api/call'
import type { Routes } from '../../shared/api/route'
import {
  type MemoryJournal,
  type MemoryLog,
  memoryIdentityStore,
  memoryJournal,
  memoryKeyStore,
  memoryLog,
  memoryObjects,
  memorySessions,
  memoryViews,
  memoryWeChat,
} from './memory'

export interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The body's exact text, when it is not what `JSON.stringify` makes. */
  readonly text?: string
  /** The body's exact bytes, as API Gateway passes on what is not text. */
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** What the browser brings along by itself. */
  readonly cookies?: readonly string[]
  /** Where the request comes from. */
  readonly address?: string
}
export interface Answer {
  readonly status: number
  /** Only of a refusal that says when to come again: what many tests compare stays as it is. */
  readonly headers?: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: a test says in its expectations what it awaits
  readonly body: any
}
/** `undefined` asks without signing in. */
export type Ask = (actor: Actor | undefined, route: string, sent?: Sent) => Promise<Answer>

export interface World extends Dependencies {
  readonly journal: MemoryJournal
  readonly log: MemoryLog
  readonly media: ReturnType<typeof memoryObjects>
  readonly transfers: ReturnType<typeof memoryObjects>
  readonly auditRoots: ReturnType<typeof memoryObjects>
  readonly wechat: ReturnType<typeof memoryWeChat>
  passes(seconds: number): void
  /** A token as sign-in would give one, with its session. */
  tokenOf(actor: Actor): Promise<string>
  serve<R extends Routes>(routes: R, useCases: UseCases<R>): Ask
}

/** The whole system in memory: every dependency real, but for the stores, and those passed the same contracts. */
export function aWorld({ begins = '2026-10-01T02:00:00.000Z', operatorKey = '' } = {}): World {
  let now = Date.parse(begins)
  const clock = () => new Date(now).toISOString()
  const journal = memoryJournal()
  const wrapping = keyWrappingWith(randomBytes(32))
  const keyRing = keyRingOn({ store: memoryKeyStore(), wrapping, clock })
  const sealer = sealerWith(keyRing)
  const receipts = receiptsWith(keyRing)
  const sessions = memorySessions(clock)
  const accessTokens = signedAccessTokens({ keyRing, stage: 'dev', clock })
  const log = memoryLog()
  const campaigns = journalCampaigns({ journal, clock })
  const tokenOf = tokensFor({ sessions, accessTokens, clock })

  return {
    environment: environmentWith(operatorKey),
    clock,
    newId: randomUUID,
    log,
    journal,
    rewriter: journal,
    views: memoryViews(),
    handle: handleWith({ journal, clock, sign: receipts.sign }),
    receipts,
    keyRing,
    sealer,
    identities: sealedIdentities({ keyRing, sealer, store: memoryIdentityStore() }),
    sessions,
    accessTokens,
    campaigns,
    regions: journalRegions({ journal, clock }),
    media: memoryObjects(),
    transfers: memoryObjects(),
    auditRoots: memoryObjects(),
    wechat: memoryWeChat(),
    passes: (seconds) => {
      now += seconds * 1000
    },
    tokenOf,
    serve: (routes, useCases) =>
      askWith(endpoint(routes, useCases, { accessTokens, sessions, log, campaigns, clock }), tokenOf),
  }
}

const environmentWith = (operatorKey: string): Dependencies['environment'] => ({
  STAGE: 'dev',
  JOURNAL_TABLE: 'journal',
  VIEWS_TABLE: 'views',
  IDENTITIES_TABLE: 'identities',
  KEYS_TABLE: 'keys',
  SESSIONS_TABLE: 'sessions',
  MEDIA_BUCKET: 'media',
  TRANSFERS_BUCKET: 'transfers',
  AUDIT_BUCKET: 'audit',
  MASTER_KEY: 'file:none',
  WECHAT_API: 'http://127.0.0.1',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_SECRET: 'file:none',
  PUBLIC_URL: 'http://127.0.0.1:8420',
  OPERATOR_PUBLIC_KEY: operatorKey,
})

type TokenParts = Pick<Dependencies, 'sessions' | 'accessTokens' | 'clock'>

/** A session row is made once per person, so a test may revoke it and see that it stays revoked. */
function tokensFor({ sessions, accessTokens, clock }: TokenParts): (actor: Actor) => Promise<string> {
  const sessionIds = new Map<string, string>()
  const tokens = new Map<string, string>()

  const signedIn = async (actor: Actor): Promise<Actor> => {
    if (actor.resident || actor.session) return actor
    const session = sessionIds.get(actor.id) ?? randomUUID()
    if (!sessionIds.has(actor.id)) {
      sessionIds.set(actor.id, session)
      await sessions.put(sessionKind, sessionRowId(actor.id, session), aSessionRow(actor, session, clock()))
    }
    return { ...actor, session }
  }

  return async (actor) => {
    const key = `${clock()} ${JSON.stringify(actor)}`
    const token = tokens.get(key) ?? (await accessTokens.issue(await signedIn(actor), 900))
    tokens.set(key, token)
    return token
  }
}

const aSessionRow = ({ id: staffId, role, scope }: Actor, sessionId: string, startedAt: string): SessionRow => {
  const expiresAt = Math.floor(Date.parse(startedAt) / 1000) + 86_400
  return { staffId, sessionId, role, scope, startedAt, endsAt: expiresAt, expiresAt, refresh: '' }
}

interface Sending {
  readonly statusCode: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

type Handler = (event: HttpEvent, context: never) => Promise<unknown>

const askWith =
  (handler: unknown, tokenOf: World['tokenOf']): Ask =>
  async (actor, route, sending = {}) => {
    const { params = {}, query = {}, body, text, bytes, headers = {}, cookies, address = '192.0.2.1' } = sending
    const json = text ?? (body === undefined ? undefined : JSON.stringify(body))
    const sent = bytes ? Buffer.from(bytes).toString('base64') : json
    const token = actor && (await tokenOf(actor))
    const event = {
      version: '2.0',
      routeKey: route,
      rawPath: `/api${pathOf(route, params)}`,
      rawQueryString: new URLSearchParams(query).toString(),
      pathParameters: params,
      queryStringParameters: query,
      headers: {
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(cookies ? { cookies } : {}),
      requestContext: { requestId: 'request-1', http: { sourceIp: address } },
      body: sent,
      isBase64Encoded: bytes !== undefined,
    } as unknown as HttpEvent
    const answer = (await (handler as Handler)(event, {} as never)) as Sending
    const again = answer.headers?.['retry-after']
    return {
      status: answer.statusCode,
      body: JSON.parse(answer.body),
      ...(again === undefined ? {} : { headers: { 'retry-after': again } }),
    }
  }
