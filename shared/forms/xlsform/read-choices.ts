import type { Option } from '../edition'
import { own, sheetNames } from './names'
import { isReserved } from './read-name'
import type { Table, TableRow } from './read-table'
import { type CellReader, markField, moreFields, parsed, textField } from './read-values'
import type { Place, RefusalList } from './refusal'

export interface ChoiceRead {
  readonly option: Option
  readonly row: TableRow
}

/** Lists of options by their names. */
export type ListsRead = ReadonlyMap<string, readonly ChoiceRead[]>

const mostChoices = 5000
/** What nobody can choose from on a phone is a register, not a question. */
const mostInList = 1000
const namePattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/

export function readChoices(table: Table | undefined, list: RefusalList): ListsRead {
  const lists = new Map<string, ChoiceRead[]>()
  if (!table) return lists
  for (const column of ['list_name', 'name', 'label']) {
    if (!table.columns.includes(column)) list.add('header.missing', table.place(), { column })
  }
  if (table.rows.length > mostChoices) {
    list.add('form.tooLarge', { sheet: sheetNames.choices, row: mostChoices }, { most: mostChoices })
    return lists
  }
  for (const row of table.rows) {
    if (list.isFull) break
    readChoice({ row, list }, lists)
  }
  return lists
}

function readChoice({ row, list }: CellReader, lists: Map<string, ChoiceRead[]>): void {
  const name = row.text('list_name')
  // A remark of the author's, as other programs take it: a row that names neither a list nor a choice.
  if (name.startsWith('#') || (name === '' && row.text('name') === '')) return
  if (name === '') return void list.add('list.missing', row.place('list_name'))
  const choices = lists.get(name) ?? []
  lists.set(name, choices)
  if (choices.length === mostInList) list.add('list.tooLong', row.place('list_name'), { list: name, most: mostInList })
  if (choices.length >= mostInList) return
  const option = readOption({ row, list })
  if (option) choices.push({ option, row })
}

function readOption(reader: CellReader): Option | undefined {
  const { row, list } = reader
  const key = row.text('name')
  const label = row.text('label')
  if (key === '') return list.add('name.missing', row.place('name'))
  if (isReserved(key)) return list.add('name.reserved', row.place('name'), { name: key })
  if (!namePattern.test(key)) return list.add('name.characters', row.place('name'), { name: key })
  if (label === '') return list.add('label.missing', row.place('label'), { name: key })
  return {
    key,
    code: codeOf(reader, key),
    label,
    ...textField(reader, own('plain'), 'plain'),
    ...markField(reader, own('none'), 'none'),
    ...moreFields(reader, ['key', 'code', 'label', 'plain', 'offeredWhen', 'none']),
  }
}

function codeOf({ row, list }: CellReader, key: string): number | string {
  const text = row.text(own('code'))
  if (text === '') return /^\d{1,9}$/.test(key) ? Number(key) : key
  const code = parsed(text)
  if (typeof code === 'number' || typeof code === 'string') return code
  list.add('cell.value', row.place(own('code')), { value: text, expected: '1' })
  return key
}

/** The options of one list, with those named twice noted. */
export function optionsOfList(choices: readonly ChoiceRead[], list: RefusalList): readonly ChoiceRead[] {
  const first = new Map<string, Place>()
  return choices.filter(({ option, row }) => {
    const known = first.get(option.key)
    if (known) list.add('choice.duplicate', row.place('name'), { name: option.key, row: known.row ?? 0 })
    else first.set(option.key, row.place('name'))
    return known === undefined
  })
}
