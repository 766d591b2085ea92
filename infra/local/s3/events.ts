import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from './operation'

const longestWaitSeconds = 60
const standardWaitSeconds = 20
const mostAtOnce = 1000

/**
 * `GET /_events?after=<n>&wait=<seconds>` → `{ events: ObjectCreated[], last: n }`. Answers at once if there is
 * anything after `n`, otherwise when something happens or the wait is over. For the runner on the same machine only.
 */
export async function answerEvents(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLocal(request)) return send(response, 403, { message: 'Only for this machine.' })
  const query = new URL(request.url ?? '/', 'http://engine').searchParams
  const after = Number(query.get('after') ?? 0)
  const wait = Number(query.get('wait') ?? standardWaitSeconds)
  const isRight = Number.isInteger(after) && after >= 0 && wait >= 0 && wait <= longestWaitSeconds
  if (request.method !== 'GET' || !isRight) return send(response, 400, { message: 'after and wait are numbers.' })

  const { events } = engine.store
  if (events.last <= after && wait > 0) await waitForMore(engine, response, wait)
  const found = await events.after(after, mostAtOnce)
  send(response, 200, { events: found, last: events.last })
}

async function waitForMore({ store, stopping }: Engine, response: ServerResponse, seconds: number): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await store.events.nextAppend(AbortSignal.any([gone.signal, stopping, AbortSignal.timeout(seconds * 1000)]))
}

/** The second test keeps out a page of another site whose name was pointed at this machine. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const isLoopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '')
  return isLoopback && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')
}

function send(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(content))
}
