import type { DefectList } from './defects'
import type { Edition, Group, Item, KnownType } from './edition'
import type { Binding, Kind, Value, ValueType } from './expression/value-type'
import type { FactSlot } from './plan'
import { itemTypes, knownReader } from './read-answer'

export interface PlacedItem {
  readonly item: Item
  readonly group: Group
  readonly at: number
  readonly slot: number
  readonly priorSlot: number
}

/** Every name of an edition and its index in the list of values. */
export interface Layout {
  readonly items: readonly PlacedItem[]
  readonly bindings: ReadonlyMap<string, Binding>
  readonly initial: readonly Value[]
  readonly factSlots: ReadonlyMap<string, FactSlot>
  readonly givenItems: ReadonlyMap<string, FactSlot>
  readonly settingSlots: ReadonlyMap<string, FactSlot>
  readonly priorSlots: ReadonlyMap<string, FactSlot>
  readonly yearly: readonly (readonly [number, number])[]
  add(name: string, type: ValueType, field: string): number
}

const yesAndNo = ['yes', 'no']
const keyPattern = /^[a-z][a-z0-9_]{0,63}$/

export const optionKeysOf = ({ type, options }: Pick<Item, 'type' | 'options'>): readonly string[] =>
  options?.map(({ key }) => key) ?? (type === 'yn' ? yesAndNo : [])

export function layOut(edition: Edition, defects: DefectList): Layout {
  const bindings = new Map<string, Binding>()
  const initial: Value[] = []
  const [factSlots, givenItems, settingSlots, priorSlots] = [0, 1, 2, 3].map(() => new Map<string, FactSlot>()) as Slots

  const add = (name: string, type: ValueType, field: string): number => {
    if (bindings.has(name)) defects.add(name, field, 'There is another of this name.')
    if (!keyPattern.test(name.replace(/^(prev|setting)\./, ''))) defects.add(name, field, 'Keys are a-z, 0-9 and _.')
    const slot = initial.push(undefined) - 1
    bindings.set(name, { slot, type })
    return slot
  }

  for (const { key, type, options = [] } of edition.facts) {
    factSlots.set(key, {
      slot: add(key, knownType(type, options), 'facts'),
      read: knownReader(type, factOptions(type, options)),
    })
    priorSlots.set(key, priorOf(key, add(`prev.${key}`, knownType(type, options), 'facts'), factSlots))
  }
  for (const { key, type, options = [], otherwise } of edition.settings) {
    const slot = add(`setting.${key}`, knownType(type, options), 'settings')
    settingSlots.set(key, { slot, read: knownReader(type, factOptions(type, options)) })
    initial[slot] = otherwise
  }

  const items: PlacedItem[] = []
  for (const group of edition.groups) {
    for (const item of group.items) {
      const type = typeOfItem(item)
      const slot = add(item.key, type, 'key')
      const priorSlot = add(`prev.${item.key}`, type, 'key')
      const read = knownReader(item.type, optionKeysOf(item))
      if (item.given) givenItems.set(item.key, { slot: items.length, read })
      priorSlots.set(item.key, { slot: priorSlot, read })
      items.push({ item, group, at: items.length, slot, priorSlot })
    }
  }
  const yearly = items
    .filter(({ item }) => item.number && !item.given)
    .map(({ slot, priorSlot }) => [slot, priorSlot] as const)
  return { items, bindings, initial, factSlots, givenItems, settingSlots, priorSlots, yearly, add }
}

type Slots = [Map<string, FactSlot>, Map<string, FactSlot>, Map<string, FactSlot>, Map<string, FactSlot>]

const priorOf = (key: string, slot: number, facts: ReadonlyMap<string, FactSlot>): FactSlot => ({
  slot,
  read: facts.get(key)?.read ?? (() => undefined),
})

function typeOfItem(item: Item): ValueType {
  const { kind } = itemTypes[item.type]
  if (kind !== 'choice' && kind !== 'set') return { kind }
  return { kind, options: optionKeysOf(item), ordered: item.ordered ?? false }
}

const factOptions = (type: KnownType, options: readonly string[]): readonly string[] =>
  type === 'yn' ? yesAndNo : options

function knownType(type: KnownType, options: readonly string[]): ValueType {
  const kind: Kind = type === 'boolean' ? 'boolean' : itemTypes[type].kind
  return kind === 'choice' || kind === 'set' ? { kind, options: factOptions(type, options) } : { kind }
}
