import middy from '@middy/core'
import type { AnswerOf, BodyOf, Frozen, ParamsOf, QueryOf, Routes } from '../../shared/api/route'
import type { Dependencies } from '../dependencies'
import { answerProblems } from './answer-problems'
import { type HttpAnswer, type HttpEvent, type Request, routeOf } from './http'
import { identify, nobody } from './identify'
import { limit } from './limit'
import { permit } from './permit'
import { readRequest } from './read-request'

export type UseCases<R extends Routes> = {
  readonly [K in keyof R]: (
    request: Request<ParamsOf<K>, QueryOf<R[K]>, BodyOf<R[K]>>,
  ) => Promise<Frozen<AnswerOf<R[K]>>>
}

/** A router over one domain's routes. A route without a use case does not compile. */
export const endpoint = <R extends Routes>(
  routes: R,
  useCases: UseCases<R>,
  dependencies: Pick<Dependencies, 'accessTokens' | 'log' | 'sessions' | 'campaigns' | 'clock'>,
) =>
  middy<HttpEvent, HttpAnswer>()
    .use(answerProblems(dependencies)) // registered first, so it runs last
    .use(identify(routes, dependencies)) // who is asking
    .use(readRequest(routes)) // what did they send
    .use(permit(routes)) // may they
    .use(limit(routes, dependencies)) // how often
    .handler(async (event) => {
      const { permission, answer } = routeOf(routes, event)
      const useCase = useCases[event.routeKey as keyof R]
      const address = event.requestContext?.http?.sourceIp ?? ''
      const request = { actor: event.actor ?? nobody, permission, address, ...event.read }
      const result = await useCase(request as Parameters<typeof useCase>[0])
      return json(answer.parse(result)) // what the schema does not name does not leave
    })

const json = (value: unknown): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(value),
})
