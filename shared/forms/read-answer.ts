import { isCalendarDate, ownNumber, parseCertificateNumber, parseIdNumber } from '../identities/certificate-number'
import type { BuiltInCheck, Item, ItemType, KnownType } from './edition'
import { isBlank, type Kind, type Value } from './expression/value-type'

/** What an answer turned out to be: a value, or the check it breaks. A broken answer counts as blank in conditions. */
export interface Broken {
  readonly breaks: BuiltInCheck
}

interface Shape {
  readonly optionKeys: Readonly<Record<string, true>>
  readonly item: Pick<Item, 'min' | 'max' | 'maxLength'>
}

const broken = (breaks: BuiltInCheck): Broken => ({ breaks })
const wrongType = broken('type')
const wrongFormat = broken('format')
const unknownOption = broken('option')
const tooLong = broken('tooLong')
const outOfRange = broken('range')

export const isBroken = (read: Value | Broken): read is Broken =>
  typeof read === 'object' && !Array.isArray(read) && read !== undefined

interface TypeOfItem {
  readonly kind: Kind
  read(raw: unknown, shape: Shape): Value | Broken
}

const maxTextLength = 500
const timeOfDay = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/
const phone = /^(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?)$/

/** What each item type accepts. Adding a type does not compile until this table knows it. */
export const itemTypes: Readonly<Record<ItemType, TypeOfItem>> = {
  yn: { kind: 'choice', read: readOne },
  one: { kind: 'choice', read: readOne },
  multi: { kind: 'set', read: readMany },
  int: { kind: 'number', read: (raw, shape) => (Number.isSafeInteger(raw) ? readNumber(raw, shape) : wrongType) },
  dec: { kind: 'number', read: readNumber },
  text: { kind: 'text', read: readText },
  date: { kind: 'date', read: formatted(isCalendarDate) },
  time: {
    kind: 'time',
    read: formatted((text) => isCalendarDate(text.slice(0, 10)) && timeOfDay.test(text.slice(10))),
  },
  phone: { kind: 'text', read: formatted((text) => phone.test(text)) },
  idno: { kind: 'text', read: formatted((text) => text === ownNumber || parseIdNumber(text).kind === 'valid') },
  certno: { kind: 'text', read: formatted((text) => parseCertificateNumber(text).kind === 'valid') },
  region: { kind: 'text', read: formatted((text) => /^\d{12}$/.test(text)) },
}

/** Reads the given value of an item: it is known from elsewhere, but can be as wrong as an answer. */
export function givenReader(item: Item, options: readonly string[]): (raw: unknown) => Value | Broken {
  const shape = { optionKeys: keySet(options), item }
  return (raw) => (isBlank(raw) ? undefined : itemTypes[item.type].read(raw, shape))
}

/** Reads facts, settings and last year's answers; what does not fit is blank: it is not the person's mistake. */
export function knownReader(type: KnownType | ItemType, options: readonly string[]): (raw: unknown) => Value {
  if (type === 'boolean') return (raw) => (typeof raw === 'boolean' ? raw : undefined)
  // Telephones and numbers of last year were checked last year; here they are only compared.
  if (itemTypes[type].kind === 'text') return (raw) => (typeof raw === 'string' && raw !== '' ? raw : undefined)
  const shape = { optionKeys: keySet(options), item: {} }
  const { read } = itemTypes[type]
  return (raw) => {
    const value = isBlank(raw) ? undefined : read(raw, shape)
    return isBroken(value) ? undefined : value
  }
}

/** Without a prototype, so that an answer named `constructor` is no option. */
export function keySet(keys: readonly string[]): Readonly<Record<string, true>> {
  const set: Record<string, true> = Object.create(null)
  for (const key of keys) set[key] = true
  return set
}

function readOne(raw: unknown, { optionKeys }: Shape): Value | Broken {
  if (typeof raw !== 'string') return wrongType
  return optionKeys[raw] ? raw : unknownOption
}

function readMany(raw: unknown, { optionKeys }: Shape): Value | Broken {
  if (!Array.isArray(raw)) return wrongType
  if (raw.length > 100) return tooLong
  for (let at = 0; at < raw.length; at++) {
    const key: unknown = raw[at]
    if (typeof key !== 'string' || raw.indexOf(key) !== at) return wrongType
    if (!optionKeys[key]) return unknownOption
  }
  return raw
}

function readNumber(raw: unknown, { item: { min, max } }: Shape): Value | Broken {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return wrongType
  if ((min !== undefined && raw < min) || (max !== undefined && raw > max)) return outOfRange
  // Beyond these, neighbours are the same number: what was meant is not known.
  return Math.abs(raw) <= Number.MAX_SAFE_INTEGER ? raw : wrongType
}

function readText(raw: unknown, { item: { maxLength = maxTextLength } }: Shape): Value | Broken {
  if (typeof raw !== 'string') return wrongType
  // Characters as people count them: a rare one of a name is two units for JavaScript.
  if (raw.length > maxLength && Array.from(raw).length > maxLength) return tooLong
  return raw.trim() === '' ? undefined : raw
}

function formatted(fits: (text: string) => boolean): TypeOfItem['read'] {
  return (raw, shape) => {
    const read = readText(raw, shape)
    if (typeof read !== 'string') return read
    return fits(read) ? read : wrongFormat
  }
}
