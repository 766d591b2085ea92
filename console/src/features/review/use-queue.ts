import { useCallback, useState } from 'react'
import { useRows } from '../../platform/api'
import type { Rows } from '../../ui/list-table'
import type { QueueName } from './queue-names'
import type { QueueRow } from './queue-table'

interface QueueInput {
  readonly campaignId: string
  readonly region: string
  readonly state: QueueName
}

export interface Queue {
  readonly list: Rows<QueueRow>
  after(personId: string | undefined): string | undefined
  before(personId: string | undefined): string | undefined
  handled(personId: string, seq: number): void
}

/** Rows older than what was just done are the queue's past: it follows the journal a moment later. */
export const stillDue = (rows: readonly QueueRow[], handled: Readonly<Record<string, number>>): readonly QueueRow[] =>
  rows.filter(({ personId, seq }) => seq >= (handled[personId] ?? 0))

export function useQueue({ campaignId, region, state }: QueueInput): Queue {
  const [handled, setHandled] = useState<Readonly<Record<string, number>>>({})
  const list = useRows('GET /campaigns/{campaignId}/regions/{region}/queue', {
    params: { campaignId, region },
    query: { state },
  })
  const rows = list.rows && stillDue(list.rows, handled)
  const neighbour = (personId: string | undefined, step: 1 | -1) => neighbourOf(rows ?? [], personId, step)

  return {
    list: { ...list, rows },
    after: (personId) => neighbour(personId, 1),
    before: (personId) => neighbour(personId, -1),
    handled: useCallback((personId, seq) => setHandled((before) => ({ ...before, [personId]: seq })), []),
  }
}

/** The next or the one before; from nowhere, the first or the last. */
export function neighbourOf(
  rows: readonly { readonly personId: string }[],
  personId: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = rows.findIndex((row) => row.personId === personId)
  if (at < 0) return rows.at(step === 1 ? 0 : -1)?.personId
  return rows[at + step]?.personId
}
