import { own } from './names'
import { isReserved } from './read-name'
import type { TableRow } from './read-table'
import type { RefusalList } from './refusal'

/** Reads single cells of one row, noting what cannot be read. */
export interface CellReader {
  readonly row: TableRow
  readonly list: RefusalList
}

/** The text of a cell under its key, or nothing: what is left out stays left out. */
export function textField<Key extends string>({ row }: CellReader, column: string, key: Key) {
  const text = row.text(column)
  return text === '' ? {} : ({ [key]: text } as Record<Key, string>)
}

export function numberField<Key extends string>({ row, list }: CellReader, column: string, key: Key) {
  const text = row.text(column)
  if (text === '') return {}
  if (/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) return { [key]: Number(text) } as Record<Key, number>
  list.add('cell.value', row.place(column), { value: text, expected: '0' })
  return {}
}

const yes = ['yes', 'true', 'true()', '1', '是']
const no = ['no', 'false', 'false()', '0', '否']

/** Yes, no, or something else, such as a condition. */
export function yesOrNo(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  if (yes.includes(lower)) return true
  return no.includes(lower) ? false : undefined
}

export function markField<Key extends string>({ row, list }: CellReader, column: string, key: Key) {
  const text = row.text(column)
  const is = yesOrNo(text)
  if (text !== '' && is === undefined) list.add('cell.value', row.place(column), { value: text, expected: 'yes' })
  return is === true ? ({ [key]: true } as Record<Key, true>) : {}
}

export function oneOf<Known extends string>({ row, list }: CellReader, column: string, known: readonly Known[]) {
  const text = row.text(column)
  const found = known.find((word) => word === text)
  if (text !== '' && !found) list.add('cell.value', row.place(column), { value: text, expected: known.join(' ') })
  return found
}

/** Parts of an edition that no column stands for. What has a column cannot come in this way. */
export function moreFields({ row, list }: CellReader, known: readonly string[], column = own('more')): object {
  const text = row.text(column)
  if (text === '') return {}
  const found = parsed(text)
  const fits = typeof found === 'object' && found !== null && !Array.isArray(found) && !hasReserved(found)
  if (fits && !Object.keys(found).some((key) => known.includes(key))) return found
  list.add('cell.json', row.place(column))
  return {}
}

const hasReserved = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, member]) => isReserved(key) || hasReserved(member))

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Curly quotes are what word processors make of straight ones. */
export const straightQuotes = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
