import type { DefectList } from './defects'
import type { Edition, Fact, Group, Item, KnownType } from './edition'
import type { Binding, Kind, Value, ValueType } from './expression/value-type'
import type { KnownPlace } from './plan'
import { givenReader, itemTypes, knownReader } from './read-answer'

export interface PlacedItem {
  readonly item: Item
  readonly group: Group
  /** Where it is worked out whether the group is asked; absent when it always is. */
  readonly groupSlot: number | undefined
  readonly at: number
  readonly slot: number
  readonly priorSlot: number
}

type Places = Map<string, KnownPlace>

/** Every name of an edition and its index in the list of values. */
export interface Layout {
  readonly items: PlacedItem[]
  readonly bindings: Map<string, Binding>
  readonly initial: Value[]
  readonly facts: Places
  readonly settings: Places
  readonly prior: Places
  /** Of the numbered items: this year's value and last year's. */
  readonly yearly: (readonly [now: number, before: number])[]
  readonly defects: DefectList
}

const yesAndNo = ['yes', 'no']
const keyPattern = /^((prev|setting)\.)?[a-z][a-z0-9_]{0,63}$/

export const optionKeysOf = ({ type, options }: Pick<Item, 'type' | 'options'>): readonly string[] =>
  options?.map(({ key }) => key) ?? (type === 'yn' ? yesAndNo : [])

export function layOut(edition: Edition, defects: DefectList): Layout {
  const layout: Layout = {
    items: [],
    bindings: new Map(),
    initial: [],
    facts: new Map(),
    settings: new Map(),
    prior: new Map(),
    yearly: [],
    defects,
  }
  for (const fact of edition.facts) placeKnown(layout, layout.facts, fact.key, fact)
  for (const setting of edition.settings) placeKnown(layout, layout.settings, `setting.${setting.key}`, setting)
  for (const group of edition.groups) placeGroup(layout, group)
  return layout
}

/** A new index for a name; a name twice is a defect. */
export function place({ bindings, initial, defects }: Layout, name: string, type: ValueType): number {
  if (bindings.has(name)) defects.add(name, 'key', 'There is another of this name.')
  if (!keyPattern.test(name)) defects.add(name, 'key', 'A key is a-z, 0-9 and _, up to 64.')
  const slot = initial.push(undefined) - 1
  bindings.set(name, { slot, type })
  return slot
}

function placeKnown(layout: Layout, places: Places, name: string, { key, type, options, otherwise }: KnownValue): void {
  const keys = type === 'yn' ? yesAndNo : (options ?? [])
  const index = place(layout, name, knownType(type, keys))
  places.set(key, { index, otherwise, read: knownReader(type, keys) })
  layout.initial[index] = otherwise
}

type KnownValue = Fact & { readonly otherwise?: Value }

function placeGroup(layout: Layout, group: Group): void {
  const { items, initial, facts, prior, yearly } = layout
  const groupSlot = group.askedWhen === undefined ? undefined : initial.push(undefined) - 1
  for (const item of group.items) {
    const keys = optionKeysOf(item)
    const type = typeOfItem(item)
    const slot = place(layout, item.key, type)
    const priorSlot = place(layout, `prev.${item.key}`, type)
    prior.set(item.key, { index: priorSlot, read: knownReader(item.type, keys) })
    if (item.given) facts.set(item.key, { index: items.length, isItem: true, read: givenReader(item, keys) })
    else if (item.number) yearly.push([slot, priorSlot])
    items.push({ item, group, groupSlot, at: items.length, slot, priorSlot })
  }
}

function typeOfItem(item: Item): ValueType {
  const { kind } = itemTypes[item.type]
  if (kind !== 'choice' && kind !== 'set') return { kind }
  return { kind, options: optionKeysOf(item), ordered: item.ordered ?? false }
}

function knownType(type: KnownType, options: readonly string[]): ValueType {
  const kind: Kind = type === 'boolean' ? 'boolean' : itemTypes[type].kind
  return kind === 'choice' || kind === 'set' ? { kind, options } : { kind }
}
