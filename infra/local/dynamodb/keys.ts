import { sortableNumber } from './dynalite'
import type { AttributeValue, Item } from './values'

export interface KeyPart {
  readonly name: string
  readonly type: 'S' | 'N' | 'B'
}

/** Partition key and, where there is one, sort key. */
export type Key = readonly [KeyPart] | readonly [KeyPart, KeyPart]

// What sorts directly below and directly above every key that begins with an encoded sort key (see `escaped`).
const END = '\u0000'
export const AFTER_END = '\u0001'

/** Where an item lies in its table: by partition (spread by a hash, as in DynamoDB), then by sort key. */
export function itemPosition(key: Key, item: Item): string {
  const [partition, sort] = key
  return partitionPosition(keyValue(item, partition)) + (sort ? sortPosition(keyValue(item, sort)) + END : '')
}

/** Where an item lies in an index; items with equal index keys follow each other by `tablePosition`. */
export function indexPosition(indexKey: Key, item: Item, tablePosition: string): string {
  return itemPosition(indexKey, item) + END + tablePosition
}

/** What every position in the partition begins with, and no other does: the length keeps neighbours apart. */
export function partitionPosition(value: AttributeValue): string {
  const text = sortable(value)
  return spread(text) + text.length.toString(16).padStart(4, '0') + text
}

/** The encoded sort key without its end, so that it is also the beginning of every longer one. */
export function sortPosition(value: AttributeValue): string {
  return escaped(sortable(value))
}

export const sortEnd = END

/** The first text above all that begin with `prefix`. A position begins with a hash, so such a text exists. */
export function afterPrefix(prefix: string): string {
  let end = prefix.length - 1
  while (prefix.charCodeAt(end) === 0xffff) end -= 1
  return prefix.slice(0, end) + String.fromCharCode(prefix.charCodeAt(end) + 1)
}

/** The beginning of a share of all positions: partitions are spread evenly over 32 bits. */
export function segmentStart(segment: number, segments: number): string {
  return Math.ceil((2 ** 32 * segment) / segments)
    .toString(16)
    .padStart(8, '0')
}

/** Text whose order is the order DynamoDB promises for the type: UTF-8 bytes, numbers, unsigned bytes. */
export function sortable(value: AttributeValue): string {
  if (value.N !== undefined) return sortableNumber(value.N)
  if (value.B !== undefined) return Buffer.from(value.B, 'base64').toString('latin1')
  return inCodePointOrder(value.S ?? '')
}

function keyValue(item: Item, part: KeyPart): AttributeValue {
  // Positions are asked for only after the key was found present and of its type.
  return item[part.name] as AttributeValue
}

/** UTF-8 sorts by code point; JavaScript puts surrogates (emoji, rare characters) below U+E000. Swapping the two blocks repairs it. */
function inCodePointOrder(text: string): string {
  if (!/[\ud800-\uffff]/.test(text)) return text
  return text.replace(/[\ud800-\uffff]/g, (unit) => {
    const code = unit.charCodeAt(0)
    return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800)
  })
}

/** Leaves U+0000 free to end a sort key, without changing the order. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these two characters are what the encoding is about.
  return text.replace(/[\u0000\u0001]/g, (unit) => (unit === '\u0000' ? '\u0001\u0001' : '\u0001\u0002'))
}

/** FNV-1a with a final mix: keys that differ only in the last character must not stay neighbours. */
function spread(text: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
