import type { ServerResponse } from 'node:http'
import { type SignedRequest, verifySignature } from '../signature/verify-signature'
import type { Engine } from './operation'

const longestWaitSeconds = 60
const standardWaitSeconds = 20
const mostAtOnce = 1000

/**
 * `GET /_events?after=<n>&wait=<seconds>` → `{ events: ObjectCreated[], last: n }`. Answers at once if there is
 * anything after `n`, otherwise when something happens or the wait is over. Signed like everything else.
 */
export async function answerEvents(engine: Engine, request: SignedRequest, response: ServerResponse): Promise<void> {
  verifySignature(request, engine.signer, engine.clock())
  const { query } = request
  const after = Number(query.get('after') ?? 0)
  const wait = Number(query.get('wait') ?? standardWaitSeconds)
  const isRight = Number.isInteger(after) && after >= 0 && wait >= 0 && wait <= longestWaitSeconds
  if (request.method !== 'GET' || !isRight) return send(response, 400, { message: 'after and wait are numbers.' })

  const { events } = engine.store
  if (events.last <= after && wait > 0) await waitForMore(engine, response, wait)
  const found = events.after(after, mostAtOnce)
  send(response, 200, { events: found, last: events.last })
}

async function waitForMore({ store, stopping }: Engine, response: ServerResponse, seconds: number): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await store.events.nextAppend(AbortSignal.any([gone.signal, stopping, AbortSignal.timeout(seconds * 1000)]))
}

function send(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(content))
}
