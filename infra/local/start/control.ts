import { createSecretPath } from '../network/secret-path'
import type { Request } from '../runner/http-event'
import { type HttpServer, startHttpServer } from '../runner/http-server'
import { type Reply, refuse } from '../runner/refusals'
import type { Runner } from '../runner/start-runner'
import { healthOf } from './store-health'
import type { Store } from './store-process'

/** A small address of its own for the operator's tools: what waits, schedules by hand, a store without old bytes. Never for a page. */
export async function startControl(controlled: Controlled, say: (line: string) => void): Promise<HttpServer> {
  const secret = createSecretPath()
  const answerBelow = async (request: Request): Promise<Reply> => {
    const target = secret.below(request.target)
    return target === undefined ? refuse('access.denied') : answer(controlled, { ...request, target })
  }
  const server = await startHttpServer({ port: 0, answer: answerBelow, say })
  return { ...server, url: server.url + secret.path }
}

interface Controlled {
  readonly runner: Runner
  readonly store: Pick<Store, 'compact' | 'own'>
}

async function answer({ runner, store }: Controlled, { method, target, headers }: Request): Promise<Reply> {
  // A browser names the page it acts for; tools do not.
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) return refuse('access.denied')

  const [, schedule] = /^\/schedules\/([\w-]+)$/.exec(target) ?? []
  if (method === 'POST' && schedule !== undefined && runner.schedules.includes(schedule)) {
    await runner.trigger(schedule)
    return json({ schedule })
  }
  if (method === 'GET' && target === '/settled') {
    await runner.settled()
    return json(await stateOf(runner, store))
  }
  if (method === 'POST' && target === '/compact') {
    const until = Date.now()
    await runner.settled()
    return json(await store.compact(until))
  }
  return method === 'GET' && target === '/state' ? json(await stateOf(runner, store)) : refuse('route.unknown')
}

const stateOf = async ({ queues, schedules, url }: Runner, { own }: Controlled['store']) => ({
  pid: process.pid,
  url,
  schedules,
  queues: Object.fromEntries(queues.map((queue) => [queue.name, queue.messages().length])),
  store: await healthOf(own),
})

const json = (content: unknown): Reply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
})
