import type { ViewRow, Views } from './views'

/** A whole partition, page after page and strongly consistent: what is made of it must not miss the row that caused it. */
export async function everyRow<Row extends ViewRow>(views: Pick<Views, 'list'>, pk: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await views.list<Row>(pk, { cursor, limit: 1000, consistent: true })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return rows
}
