import { type DocumentStore, putVerified, StorageFailure } from '../../platform/stores'

/** Values that change while somebody works on them. A kill at any moment leaves the last whole one, or the one before. */
export interface Drafts<Value> {
  open(id: string): Promise<Value | undefined>
  save(id: string, value: Value): Promise<void>
  list(): Promise<readonly string[]>
  remove(id: string): Promise<void>
}

interface Slot<Value> {
  readonly revision: number
  readonly value: Value
}
interface Pointer {
  readonly slot: SlotName
  readonly revision: number
}
type SlotName = 'a' | 'b'

const other = { a: 'b', b: 'a' } as const
const slotNames: readonly SlotName[] = ['a', 'b']

/**
 * Two slots and a pointer for each id: write the slot not pointed to, read it back, turn the pointer (F01). What another
 * window wrote since this one looked is never written over: saving then fails as `elsewhere`, until it is opened again.
 */
export function createDrafts<Value>(documents: DocumentStore, prefix = 'draft/'): Drafts<Value> {
  const keyOf: KeyOf = (id, part) => `${prefix}${id}/${part}`
  const current = currentOf<Value>(documents, keyOf)
  const inTurn = turns()
  /** The revision this window opened or wrote last; 0 where there was none. */
  const seen = new Map<string, number>()

  async function read(id: string): Promise<Value | undefined> {
    const kept = await current(id)
    seen.set(id, kept?.revision ?? 0)
    return kept?.value
  }

  async function write(id: string, value: Value): Promise<void> {
    const before = await current(id)
    const stands = before?.revision ?? 0
    if ((seen.get(id) ?? stands) !== stands) throw new StorageFailure('elsewhere')
    const slot = before ? other[before.slot] : 'a'
    const revision = stands + 1
    await putVerified(documents, keyOf(id, slot), { revision, value })
    // The first slot counts even before there is a pointer.
    if (!before) seen.set(id, revision)
    await documents.put(keyOf(id, 'pointer'), { slot, revision })
    seen.set(id, revision)
  }

  async function clear(id: string): Promise<void> {
    seen.delete(id)
    const pointer = await documents.get<Pointer>(keyOf(id, 'pointer'))
    const last = pointer?.slot ?? 'a'
    // The older slot first and the pointer last: dying in between shows the whole draft or none, never an older one.
    for (const part of [other[last], last, 'pointer'] as const) await documents.remove(keyOf(id, part))
  }

  return {
    open: (id) => inTurn(id, () => read(id)),
    save: (id, value) => inTurn(id, () => write(id, value)),
    async list() {
      const keys = (await documents.list(prefix)).filter((key) => key.endsWith('/a') || key.endsWith('/b'))
      return Array.from(new Set(keys.map((key) => key.slice(prefix.length, -'/a'.length))))
    },
    remove: (id) => inTurn(id, () => clear(id)),
  }
}

/** One change of an id after the other: two quick answers must not write the same slot. */
function turns() {
  const queues = new Map<string, Promise<unknown>>()
  return <Result>(id: string, change: () => Promise<Result>): Promise<Result> => {
    const turn = (queues.get(id) ?? Promise.resolve()).then(change, change)
    queues.set(id, turn)
    return turn
  }
}

type KeyOf = (id: string, part: SlotName | 'pointer') => string

/** What an id holds: the slot pointed to, or the other one if that is torn. */
const currentOf =
  <Value>(documents: DocumentStore, keyOf: KeyOf) =>
  async (id: string): Promise<(Pointer & { readonly value: Value }) | undefined> => {
    const pointer = await documents.get<Pointer>(keyOf(id, 'pointer'))
    const order = pointer ? [pointer.slot, other[pointer.slot]] : slotNames
    for (const slot of order) {
      const kept = await readable(documents.get<Slot<Value>>(keyOf(id, slot)))
      if (kept) return { slot, revision: kept.revision, value: kept.value }
    }
    return undefined
  }

/** A document torn by the system reads as absent: the other slot has the draft before it. */
async function readable<Value>(reading: Promise<Value | undefined>): Promise<Value | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
