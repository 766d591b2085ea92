import { checkCharacterOf, isCalendarDate } from '../../identities/certificate-number'
import { neighbours } from '../critical-answers'
import type { CompiledEdition, Item, ItemType, KnownType } from '../edition'
import type { Value } from '../expression/value-type'
import { isBroken, itemTypes, keySet } from '../read-answer'
import { relationsOf } from './relations'

interface Slot extends Pick<Item, 'min' | 'max' | 'maxLength'> {
  readonly type: ItemType | KnownType
  /** A setting always has a value. */
  readonly isSetting?: true
}

/**
 * Every value of a variable that a condition could tell from the others. Choices are all there. Numbers and days are only
 * compared: so beside each constant stand as many neighbours as there are names in the comparison, and every order that
 * these can have occurs. Of texts only equality is asked: the constants, and one of its own for each name.
 */
export function domainsOf(compiled: CompiledEdition): (variable: string) => readonly Value[] {
  const slots = slotsOf(compiled)
  const relatedTo = relationsOf(compiled)
  const made = new Map<string, readonly Value[]>()

  const poolOf = (name: string): readonly Value[] => {
    const { names, constants } = relatedTo(name)
    const related = Array.from(names, (one) => slots.get(one)).filter((slot) => slot !== undefined)
    const limits = related.flatMap(({ min, max }) => [min, max]).filter((limit) => limit !== undefined)
    const types = Array.from(new Set(related.map(({ type }) => type)))
    const fixed = [...Array.from(constants), ...limits]
    return types.flatMap((type) => around(type, fixed, names.size))
  }
  const make = (name: string): readonly Value[] => {
    const slot = slots.get(name)
    if (name.includes('∋')) return [false, true]
    if (slot === undefined) throw new Error(`Nothing is called ${name}.`)
    const blank = slot.isSetting ? [] : [undefined]
    if (slot.type === 'boolean') return [true, false, ...blank]
    const options = compiled.scope.find(name)?.type.options
    const { read } = itemTypes[slot.type]
    const shape = { optionKeys: keySet(options ?? []), item: slot }
    const values = options ?? poolOf(name).filter((value) => value !== '' && !isBroken(read(value, shape)))
    return [...Array.from(new Set(values)), ...blank]
  }
  return (variable) => {
    const domain = made.get(variable) ?? make(variable)
    made.set(variable, domain)
    return domain
  }
}

function slotsOf({ edition, items }: CompiledEdition): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>()
  for (const { key, type } of edition.facts) slots.set(key, { type })
  for (const { key, type } of edition.settings) slots.set(`setting.${key}`, { type, isSetting: true })
  for (const { item } of items) {
    slots.set(item.key, item)
    slots.set(`prev.${item.key}`, { type: item.type })
  }
  return slots
}

/** Values of a type around constants: `count` different ones between, before and after any two of them. */
function around(type: Slot['type'], constants: readonly (number | string)[], count: number): readonly Value[] {
  const numbers = constants.filter((constant) => typeof constant === 'number')
  const texts = constants.filter((constant) => typeof constant === 'string')
  const kind = type === 'boolean' ? 'boolean' : itemTypes[type].kind
  if (kind === 'number')
    return type === 'dec' ? fractions([...numbers, ...integers(numbers, count)], count) : integers(numbers, count)
  if (kind === 'date') return days([...texts.filter(isCalendarDate), aDay], count)
  if (kind === 'time') return instants(count)
  // What begins a division code makes one when it is filled up.
  const codes = type === 'region' ? texts.map((text) => text.padEnd(12, '1')) : []
  return [...texts, ...codes, ...fresh(type, count)]
}

const integers = (constants: readonly number[], count: number): readonly number[] =>
  [0, ...constants.map(Math.floor)].flatMap((constant) => [
    constant,
    ...upTo(count).flatMap((step) => [constant + step, constant - step]),
  ])

function fractions(points: readonly number[], count: number): readonly number[] {
  const ordered = Array.from(new Set(points)).sort((a, b) => a - b)
  return ordered.flatMap((point, at) => {
    const gap = (ordered[at + 1] ?? point + 1) - point
    return [point, ...upTo(count).map((step) => point + (gap * step) / (count + 1))]
  })
}

const aDay = '2022-09-30'

function days(constants: readonly string[], count: number): readonly string[] {
  return constants.flatMap((day) => {
    const [before, after] = [[day], [day]]
    for (const _ of upTo(count)) {
      before.push(neighbours(before[before.length - 1] ?? day)[1])
      after.push(neighbours(after[after.length - 1] ?? day)[2])
    }
    return [...after, ...before]
  })
}

// Close together and far apart: of times it is also asked how many minutes lie between.
const instants = (count: number): readonly string[] =>
  [0, ...upTo(count), 10, 60, 240, 1320].map(
    (minutes) => `${aDay}T${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}:00Z`,
  )

/** Texts that no condition names, each different, valid for their type. */
function fresh(type: Slot['type'], count: number): readonly string[] {
  return upTo(count).flatMap((number) => {
    const digits = padded(number, 3)
    const idNumber = `99000119800506${digits}`
    const checked = `${idNumber}${checkCharacterOf(idNumber)}`
    if (type === 'phone') return [`13800000${digits}`, `010-62345${digits}`, `62345${digits}`]
    if (type === 'idno') return [checked]
    if (type === 'certno') return [`${checked}43`]
    return type === 'region' ? [`990001001${digits}`, `990001${digits}000`] : [`某${number}`]
  })
}

const padded = (number: number, digits: number): string => `00${number}`.slice(-digits)

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)
