import {
  type InfiniteData,
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { client, type Input, type RouteName } from '../../../shared/api/call'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { newId } from './ids'
import { intentsWith } from './intents'
import { sessionsIn } from './session'
import { transportOver } from './transport'

export const sessions = sessionsIn(window.sessionStorage)

export const call = client(transportOver({ base: '/api', sessions, fetch: (input, init) => window.fetch(input, init) }))

type ReadRoute = Extract<RouteName, `GET ${string}`>
type PagedRoute = {
  [K in ReadRoute]: AnswerOf<Api[K]> extends { rows: unknown[]; cursor?: string | undefined } ? K : never
}[ReadRoute]
type CommandRoute = {
  [K in RouteName]: BodyOf<Api[K]> extends { commandId: string } ? K : never
}[RouteName]
type FactsOf<K extends CommandRoute> = Omit<NonNullable<BodyOf<Api[K]>>, 'commandId'>

interface ReadOptions<Answer> {
  readonly enabled?: boolean
  /** Milliseconds to the next look, or false to stop; asked after every answer. */
  readonly again?: (answer: Answer | undefined) => number | false
  readonly fresh?: number
}

const keyOf = (route: string, { params, query }: { params: unknown; query?: unknown }): QueryKey => [
  route,
  params,
  query ?? {},
]

/** What the server knows. The route and its input are the query key, so two screens that ask the same share one answer. */
export function useRead<K extends ReadRoute>(route: K, input: Input<K>, options: ReadOptions<AnswerOf<Api[K]>> = {}) {
  const { enabled = true, again, fresh = 0 } = options
  return useQuery<AnswerOf<Api[K]>>({
    queryKey: keyOf(route, input),
    queryFn: () => call(route, input),
    enabled,
    staleTime: fresh,
    refetchInterval: again ? ({ state }) => again(state.data) : false,
  })
}

type Row<K extends PagedRoute> = AnswerOf<Api[K]> extends { rows: (infer R)[] } ? R : never

/** A list, page after page: `rows` so far, and `more` while there is a cursor. */
export function useRows<K extends PagedRoute>(route: K, input: Input<K>, { enabled = true } = {}) {
  const list = useInfiniteQuery({
    queryKey: [...keyOf(route, input), 'rows'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call(route, { ...input, query: { ...input.query, cursor: pageParam } as QueryOf<Api[K]> }) as Promise<{
        rows: Row<K>[]
        cursor?: string
      }>,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }: InfiniteData<{ rows: Row<K>[] }>) => ({ pages, rows: pages.flatMap(({ rows }) => rows) }),
    enabled,
  })
  return {
    rows: list.data?.rows,
    /** What the answers say beside their rows. */
    pages: list.data?.pages as readonly AnswerOf<Api[K]>[] | undefined,
    failure: list.error,
    waiting: list.isPending && enabled,
    more: list.hasNextPage ? list.fetchNextPage : undefined,
    waitingForMore: list.isFetchingNextPage,
    again: list.refetch,
  }
}

/** Changes something. The command id is made once per intent, so a double click is one command. */
export function useCommand<K extends CommandRoute>(route: K) {
  const intents = useRef(intentsWith(newId)).current
  const refresh = useRefresh()

  return useMutation<AnswerOf<Api[K]>, Error, { readonly params: ParamsOf<K>; readonly facts: FactsOf<K> }>({
    mutationFn: ({ params, facts }) =>
      intents.run(JSON.stringify([params, facts]), (commandId) =>
        call(route, { params, body: { ...facts, commandId } } as unknown as Input<K>),
      ),
    onSuccess: refresh,
  })
}

/** A request that needs no command id: the server can tell a repeat by itself, or nothing is kept. */
export function useAction<K extends Exclude<RouteName, ReadRoute | CommandRoute>>(route: K) {
  const refresh = useRefresh()
  return useMutation<AnswerOf<Api[K]>, Error, Input<K>>({
    mutationFn: (input) => call(route, input),
    onSuccess: refresh,
  })
}

/** Views follow the journal a moment later, on a busy machine several: look now, and again when they probably have. */
const viewsFollowAfterMilliseconds = [1000, 3000, 8000]

export function useRefresh() {
  const queries = useQueryClient()
  return () => {
    const lookAgain = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => mayChange(queryKey) })
    lookAgain()
    for (const milliseconds of viewsFollowAfterMilliseconds) window.setTimeout(lookAgain, milliseconds)
  }
}

/** An edition is named by its content: no command changes it. */
const mayChange = ([route]: QueryKey): boolean => route !== 'GET /campaigns/{campaignId}/editions/{edition}'
