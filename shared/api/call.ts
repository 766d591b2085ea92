import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from './route'
import type { Api } from './routes'

export interface ApiRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>> | undefined
  readonly body: unknown
}
export type Transport = (request: ApiRequest) => Promise<unknown>

export type RouteName = keyof Api & string

export interface Input<K extends RouteName> {
  readonly params: ParamsOf<K>
  readonly query?: QueryOf<Api[K]>
  readonly body?: BodyOf<Api[K]>
}

/** The whole client. Its types come from the route table, its bundle does not: no schema reaches the phone. */
export const client =
  (transport: Transport) =>
  <K extends RouteName>(route: K, { params, query, body }: Input<K>): Promise<AnswerOf<Api[K]>> => {
    const [method = ''] = route.split(' ')
    return transport({ method, path: pathOf(route, params), query, body } as ApiRequest) as Promise<AnswerOf<Api[K]>>
  }

/** The route's path with its parameters filled in. */
export const pathOf = (route: string, params: unknown): string =>
  (route.split(' ')[1] ?? '').replace(/{(\w+)}/g, (_, name: string) =>
    encodeURIComponent((params as Readonly<Record<string, string>>)[name] ?? ''),
  )
