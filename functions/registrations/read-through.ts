import { problem } from '../../shared/problems'
import type { Page } from '../platform/views'

/** One page through several partitions in their order: the cursor says in which one, and where in it. */
export async function readThrough<Row>(
  partitions: readonly string[],
  cursor: string | undefined,
  read: (partition: string, inner: string | undefined) => Promise<Page<Row>>,
): Promise<Page<Row>> {
  let { index, inner } = placeIn(partitions, cursor)
  for (; index < partitions.length; index++) {
    const partition = partitions[index] ?? ''
    const page = await read(partition, inner)
    const next = page.cursor === undefined ? partitions[index + 1] : partition
    if (page.rows.length > 0 || next === undefined)
      return { rows: page.rows, cursor: next === undefined ? undefined : `${next}|${page.cursor ?? ''}` }
    inner = page.cursor
    if (next === partition) index -= 1
  }
  return { rows: [] }
}

function placeIn(partitions: readonly string[], cursor: string | undefined) {
  if (cursor === undefined) return { index: 0, inner: undefined }
  const [partition = '', inner = ''] = cursor.split('|')
  const index = partitions.indexOf(partition)
  if (index < 0) throw problem('request.invalid', { part: 'query', issues: ['cursor'] })
  return { index, inner: inner === '' ? undefined : inner }
}
