import { nearest } from '../expression/expression-error'
import { plainTypes } from './names'
import type { TableRow } from './read-table'
import type { RefusalList } from './refusal'

export interface TypeRead {
  readonly base: string
  /** Of a choice: the list it is made from. */
  readonly listName: string | undefined
  readonly orOther: boolean
}

const structure = ['begin_group', 'end_group', 'begin_repeat', 'end_repeat', 'calculate', 'hidden', 'note', 'time']
/** What devices write down by themselves: Ruhu has its own paradata. */
const byTheDevice = [
  'start',
  'end',
  'today',
  'deviceid',
  'phonenumber',
  'username',
  'email',
  'subscriberid',
  'simserial',
  'audit',
  'start-geopoint',
  'background-audio',
]
/** Types of ODK for which there is no item type. */
const elsewhere = [
  'image',
  'audio',
  'video',
  'file',
  'geopoint',
  'geotrace',
  'geoshape',
  'barcode',
  'rank',
  'range',
  'acknowledge',
  'trigger',
  'csv-external',
  'xml-external',
  'entity',
  'osm',
  'select_one_external',
  'select_one_from_file',
  'select_multiple_from_file',
  'photo',
]
const aliases: Readonly<Record<string, string>> = {
  select1: 'select_one',
  select: 'select_multiple',
  'select one': 'select_one',
  'select multiple': 'select_multiple',
  'select all that apply': 'select_multiple',
  'select one from': 'select_one',
  'select all that apply from': 'select_multiple',
  'begin group': 'begin_group',
  'end group': 'end_group',
  'begin repeat': 'begin_repeat',
  'end repeat': 'end_repeat',
  int: 'integer',
  string: 'text',
  datetime: 'dateTime',
  calculation: 'calculate',
}

/** What kind of row it is; noted and `undefined` when it is none of ours. A row without a type and name is a comment. */
export function typeOfRow(row: TableRow, list: RefusalList): TypeRead | undefined {
  const text = row.text('type').replace(/\s+/g, ' ')
  if (text === '') {
    if (row.text('name') !== '' || row.text('label') !== '') list.add('type.missing', row.place('type'))
    return undefined
  }
  const { base, rest } = baseOf(text)
  if (byTheDevice.includes(base)) return { base: 'ignored', listName: undefined, orOther: false }
  if (elsewhere.includes(base)) return list.add('type.unsupported', row.place('type'), { type: base })
  const known = [...Object.keys(plainTypes), ...structure]
  if (!known.includes(base)) {
    return list.add('type.unknown', row.place('type'), { type: base, nearest: nearest(base, known) ?? '' })
  }
  const words = rest.split(' ').filter((word) => word !== '')
  const orOther = /\bor[_ ](specify[_ ])?other$/.test(rest)
  return { base, listName: words[0] === 'or_other' ? undefined : words[0], orOther }
}

function baseOf(text: string): { readonly base: string; readonly rest: string } {
  const lower = text.toLowerCase()
  const alias = Object.keys(aliases)
    .filter((name) => lower === name || lower.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length)[0]
  const known = alias === undefined ? undefined : aliases[alias]
  if (alias !== undefined && known !== undefined) return { base: known, rest: text.slice(alias.length + 1) }
  const [first = '', ...others] = text.split(' ')
  const exact = Object.keys(plainTypes).find((name) => name.toLowerCase() === first.toLowerCase())
  return { base: exact ?? first.toLowerCase(), rest: others.join(' ') }
}
