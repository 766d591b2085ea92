/** A value as it travels: exactly one field is set; numbers are text, bytes are base64. */
export interface AttributeValue {
  readonly S?: string
  readonly N?: string
  readonly B?: string
  readonly BOOL?: boolean
  readonly NULL?: boolean
  readonly SS?: readonly string[]
  readonly NS?: readonly string[]
  readonly BS?: readonly string[]
  readonly L?: readonly AttributeValue[]
  readonly M?: Item
}

/** Never changed once stored: tables, indexes and stream records share it. */
export type Item = { readonly [attribute: string]: AttributeValue }

export type ValueType = keyof AttributeValue

export function typeOf(value: AttributeValue): ValueType {
  // A checked value has exactly one field.
  return Object.keys(value)[0] as ValueType
}

const measured = new WeakMap<Item, number>()

/** The size DynamoDB charges for: UTF-8 bytes of names and values, plus 3 bytes per list or map and 1 per element. */
export function itemBytes(item: Item): number {
  // Items never change, and every write and every page asks again.
  const known = measured.get(item)
  if (known !== undefined) return known
  const bytes = memberBytes(item)
  measured.set(item, bytes)
  return bytes
}

function memberBytes(item: Item): number {
  let bytes = 0
  for (const name in item) bytes += Buffer.byteLength(name) + valueBytes(item[name] as AttributeValue)
  return bytes
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.N !== undefined) return numberBytes(value.N)
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + memberBytes(value.M)
  if (value.L !== undefined) return value.L.reduce((sum, element) => sum + 1 + valueBytes(element), 3)
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64')
  if (value.SS) return value.SS.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (value.NS) return value.NS.reduce((sum, number) => sum + numberBytes(number), 0)
  if (value.BS) return value.BS.reduce((sum, bytes) => sum + Buffer.byteLength(bytes, 'base64'), 0)
  return 1
}

function numberBytes(number: string): number {
  const digits = number.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length
  return 1 + Math.ceil(digits / 2) + (number.startsWith('-') ? 1 : 0)
}

export function isSameItem(one: Item, other: Item): boolean {
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => {
    const [left, right] = [one[name], other[name]]
    return left !== undefined && right !== undefined && isSameValue(left, right)
  })
}

/** Sets are equal in any order. */
export function isSameValue(one: AttributeValue, other: AttributeValue): boolean {
  const type = typeOf(one)
  if (type !== typeOf(other)) return false
  if (type === 'M') return isSameItem(one.M ?? {}, other.M ?? {})
  if (type === 'L') return isSameList(one.L ?? [], other.L ?? [])
  if (type === 'SS' || type === 'NS' || type === 'BS') return isSameSet(one[type] ?? [], other[type] ?? [])
  return one[type] === other[type]
}

function isSameList(one: readonly AttributeValue[], other: readonly AttributeValue[]): boolean {
  return one.length === other.length && one.every((value, place) => isSameValue(value, other[place] as AttributeValue))
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  const members = new Set(other)
  return one.every((member) => members.has(member))
}
