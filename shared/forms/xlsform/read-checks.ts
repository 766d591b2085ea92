import type { BuiltInCheck, Check, Edition } from '../edition'
import { parse } from '../expression/parse'
import { checked, type ExpressionReader } from './read-expression'
import type { Table, TableRow } from './read-table'
import { moreFields, oneOf, textField } from './read-values'
import type { RefusalList } from './refusal'

/** The checks of a form by the item they belong to, in their order. */
export function readChecks(
  table: Table | undefined,
  items: ReadonlySet<string>,
  reader: ExpressionReader,
): ReadonlyMap<string, readonly Check[]> {
  const checks = new Map<string, Check[]>()
  for (const row of table?.rows ?? []) {
    if (reader.list.isFull) break
    const item = row.text('item')
    if (!items.has(item)) {
      reader.list.add('name.unknown', row.place('item'), { name: item })
      continue
    }
    const check = readCheck(row, item, reader)
    if (check) checks.set(item, [...(checks.get(item) ?? []), check])
  }
  return checks
}

function readCheck(row: TableRow, item: string, { scope, list }: ExpressionReader): Check | undefined {
  const [id, findsWhen, says, reviewerSays] = ['id', 'finds_when', 'says', 'reviewer_says'].map((column) =>
    row.text(column),
  )
  const kind = oneOf({ row, list }, 'kind', ['hard', 'soft'] as const)
  if (!id) return list.add('name.missing', row.place('id'))
  if (!says || !reviewerSays) return list.add('label.missing', row.place(says ? 'reviewer_says' : 'says'), { name: id })
  if (kind === undefined)
    return list.add('cell.value', row.place('kind'), { value: row.text('kind'), expected: 'hard soft' })
  const self = { ...scope, self: item }
  const isGood = list.attempt(row.place('finds_when'), () => {
    checked(parse(findsWhen ?? ''), self, true)
    return true
  })
  if (!isGood || findsWhen === undefined) return undefined
  const more = moreFields({ row, list }, ['id', 'kind', 'findsWhen', 'says', 'reviewerSays', 'ref'], 'more')
  return { id, kind, findsWhen, says, reviewerSays, ...textField({ row, list }, 'ref', 'ref'), ...more }
}

/** The sentences of a form for the engine's own checks; what it does not say is said as otherwise. */
export function readWording(
  table: Table | undefined,
  otherwise: Edition['wording'],
  list: RefusalList,
): Edition['wording'] {
  const wording = { ...otherwise }
  for (const row of table?.rows ?? []) {
    const check = oneOf({ row, list }, 'check', Object.keys(otherwise) as BuiltInCheck[])
    const says = row.text('says')
    if (check === undefined) continue
    if (says === '') list.add('label.missing', row.place('says'), { name: check })
    const more = moreFields({ row, list }, ['id', 'says'], 'more')
    wording[check] = { ...textField({ row, list }, 'id', 'id'), says, ...more }
  }
  return wording
}
