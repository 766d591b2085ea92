import { client, type Input, type RouteName } from '../../../shared/api/call'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { withQuery } from '../platform/addresses'
import type { OutgoingRequest, RequestOutcome } from '../platform/outcomes'
import { type Outcome, readOutcome } from './outcome'

export type Request = (outgoing: OutgoingRequest) => Promise<RequestOutcome>

/** One request and what it came to; whoever knows a token adds it. */
export type Exchange = (outgoing: OutgoingRequest) => Promise<Outcome<unknown>>

export type Ask = <K extends RouteName>(route: K, input: Input<K>) => Promise<Outcome<AnswerOf<Api[K]>>>

export const plainExchange =
  (request: Request): Exchange =>
  async (outgoing) =>
    readOutcome(await request(outgoing))

export const bearing = (outgoing: OutgoingRequest, token: string): OutgoingRequest => ({
  ...outgoing,
  headers: { ...outgoing.headers, authorization: `Bearer ${token}` },
})

/** The route table's client. It hands over the outcome unopened, so what is promised as an answer is an outcome of it. */
export function asking(exchange: Exchange): Ask {
  const call = client(({ method, path, query, body }) =>
    exchange({
      method: method === 'POST' ? 'POST' : 'GET',
      path: withQuery(path, query),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  return (route, input) => call(route, input) as never
}
