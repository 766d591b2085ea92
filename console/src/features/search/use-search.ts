import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { call } from '../../platform/api'
import type { Rows } from '../../ui/list-table'

type Found = AnswerOf<Api['POST /campaigns/{campaignId}/regions/{region}/searches']>
export type FoundRow = Found['rows'][number]

interface SearchInput {
  readonly campaignId: string
  readonly region: string
  readonly find: string
}

/** Who is sought goes in the body of a request and never into an address, which browsers and servers write down. */
export function useSearch({ campaignId, region, find }: SearchInput): Rows<FoundRow> {
  const list = useInfiniteQuery({
    queryKey: ['search', campaignId, region, find],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call('POST /campaigns/{campaignId}/regions/{region}/searches', {
        params: { campaignId, region },
        body: { find, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
      }) as Promise<Found>,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }: InfiniteData<Found>) => pages.flatMap(({ rows }) => rows),
    enabled: find !== '',
    gcTime: 0,
  })
  return {
    rows: list.data,
    failure: list.error,
    waiting: list.isPending && find !== '',
    more: list.hasNextPage ? list.fetchNextPage : undefined,
    waitingForMore: list.isFetchingNextPage,
    again: list.refetch,
  }
}
