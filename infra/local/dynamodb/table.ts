import { indexPosition, itemPosition, type Key, type KeyPart } from './keys'
import { createOrderedMap, type OrderedMap } from './ordered-map'
import type { Stream } from './stream'
import { type Item, itemBytes } from './values'

export interface KeySchemaElement {
  readonly AttributeName: string
  readonly KeyType: 'HASH' | 'RANGE'
}

export interface IndexDefinition {
  readonly IndexName: string
  readonly KeySchema: readonly KeySchemaElement[]
  readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] }
  readonly ProvisionedThroughput?: object
}

/** The parts of a TableDescription that are kept; counts and states are added when somebody asks. */
export interface TableDefinition {
  readonly TableName: string
  readonly TableArn: string
  readonly TableId: string
  readonly CreationDateTime: number
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: KeyPart['type'] }[]
  readonly KeySchema: readonly KeySchemaElement[]
  readonly GlobalSecondaryIndexes?: readonly IndexDefinition[]
  readonly LocalSecondaryIndexes?: readonly IndexDefinition[]
  readonly DeletionProtectionEnabled: boolean
  readonly [other: string]: unknown
}

export interface TableSettings {
  readonly timeToLive?: string
  readonly pointInTimeRecovery: boolean
  readonly tags: readonly { readonly Key: string; readonly Value: string }[]
}

export interface Index {
  readonly definition: IndexDefinition
  readonly kind: 'global' | 'local'
  readonly key: Key
  /** `undefined`: every attribute. */
  readonly attributes: ReadonlySet<string> | undefined
  readonly entries: OrderedMap<Item>
}

export interface Table {
  definition: TableDefinition
  settings: TableSettings
  readonly key: Key
  readonly items: OrderedMap<Item>
  indexes: readonly Index[]
  /** Items that will expire, by expiry; present while time to live is on. */
  expiries: OrderedMap<Item> | undefined
  stream: Stream | undefined
  bytes: number
}

/** One item's step: `undefined` means the item is not there. */
export interface Change {
  readonly table: Table
  readonly position: string
  readonly before: Item | undefined
  readonly after: Item | undefined
}

export function createTable(definition: TableDefinition, settings: TableSettings): Table {
  const table: Table = {
    definition,
    settings,
    key: keyOf(definition, definition.KeySchema),
    items: createOrderedMap(),
    indexes: [],
    expiries: undefined,
    stream: undefined,
    bytes: 0,
  }
  redefine(table, definition, settings)
  return table
}

/** Takes over a changed definition: new indexes and a new time to live are filled from the items there are. */
export function redefine(table: Table, definition: TableDefinition, settings: TableSettings) {
  const hadTimeToLive = table.settings.timeToLive
  const old = table.indexes
  table.definition = definition
  table.settings = settings
  table.indexes = indexDefinitions(definition).map(
    ({ index, kind }) =>
      old.find((candidate) => candidate.definition.IndexName === index.IndexName) ?? filledIndex(table, index, kind),
  )
  if (hadTimeToLive === settings.timeToLive && table.expiries) return
  table.expiries = settings.timeToLive ? createOrderedMap() : undefined
  if (table.expiries) for (const item of table.items.ascending('')) addExpiry(table, item)
}

export function applyChange({ table, position, before, after }: Change) {
  if (after) table.items.set(position, after)
  else table.items.delete(position)
  table.bytes += (after ? itemBytes(after) : 0) - (before ? itemBytes(before) : 0)
  for (const index of table.indexes) reindex(index, position, before, after)
  if (before) removeExpiry(table, before)
  if (after) addExpiry(table, after)
}

export function positionOf(table: Table, item: Item): string {
  return itemPosition(table.key, item)
}

/** What the index holds of the item, or nothing if an index key is missing or of another type: indexes are sparse. */
export function indexEntry(index: Index, item: Item | undefined): Item | undefined {
  if (!item || index.key.some((part) => !item[part.name]?.[part.type])) return undefined
  const { attributes } = index
  if (!attributes) return item
  return Object.fromEntries(Object.entries(item).filter(([name]) => attributes.has(name)))
}

/** The whole second after which the item may go, if it says so. */
export function expiryOf(table: Table, item: Item): number | undefined {
  const { timeToLive } = table.settings
  const expiry = timeToLive ? Number(item[timeToLive]?.N) : Number.NaN
  return expiry >= 0 && expiry < 1e12 ? Math.floor(expiry) : undefined
}

export function expiryPosition(expiry: number, position = ''): string {
  return String(expiry).padStart(12, '0') + position
}

function addExpiry(table: Table, item: Item) {
  const expiry = expiryOf(table, item)
  if (expiry !== undefined) table.expiries?.set(expiryPosition(expiry, positionOf(table, item)), item)
}

function removeExpiry(table: Table, item: Item) {
  const expiry = expiryOf(table, item)
  if (expiry !== undefined) table.expiries?.delete(expiryPosition(expiry, positionOf(table, item)))
}

function reindex(index: Index, position: string, before: Item | undefined, after: Item | undefined) {
  const [oldEntry, entry] = [indexEntry(index, before), indexEntry(index, after)]
  const oldPlace = oldEntry && indexPosition(index.key, oldEntry, position)
  const place = entry && indexPosition(index.key, entry, position)
  if (oldPlace !== undefined && oldPlace !== place) index.entries.delete(oldPlace)
  if (entry && place !== undefined) index.entries.set(place, entry)
}

function filledIndex(table: Table, definition: IndexDefinition, kind: Index['kind']): Index {
  const key = keyOf(table.definition, definition.KeySchema)
  const { ProjectionType, NonKeyAttributes = [] } = definition.Projection
  const names = [...key, ...table.key].map((part) => part.name)
  const attributes = ProjectionType === 'ALL' ? undefined : new Set([...names, ...NonKeyAttributes])
  const index: Index = { definition, kind, key, attributes, entries: createOrderedMap() }
  for (const item of table.items.ascending('')) reindex(index, positionOf(table, item), undefined, item)
  return index
}

function indexDefinitions(definition: TableDefinition) {
  const global = (definition.GlobalSecondaryIndexes ?? []).map((index) => ({ index, kind: 'global' as const }))
  const local = (definition.LocalSecondaryIndexes ?? []).map((index) => ({ index, kind: 'local' as const }))
  return [...global, ...local]
}

function keyOf({ AttributeDefinitions }: TableDefinition, schema: readonly KeySchemaElement[]): Key {
  const parts = schema.map(({ AttributeName: name }): KeyPart => {
    const type = AttributeDefinitions.find((attribute) => attribute.AttributeName === name)?.AttributeType
    return { name, type: type ?? 'S' }
  })
  // A checked schema has one or two elements.
  return parts as unknown as Key
}
