import { type DocumentStore, putVerified } from '../../platform/stores'

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

/** Two slots and a pointer for each id: write the slot not pointed to, read it back, turn the pointer (F01). */
export function createDrafts<Value>(documents: DocumentStore, prefix = 'draft/'): Drafts<Value> {
  const keyOf = (id: string, part: SlotName | 'pointer') => `${prefix}${id}/${part}`
  const queues = new Map<string, Promise<unknown>>()

  /** One change of an id after the other: two quick answers must not write the same slot. */
  function inTurn<Result>(id: string, change: () => Promise<Result>): Promise<Result> {
    const turn = (queues.get(id) ?? Promise.resolve()).then(change, change)
    queues.set(id, turn)
    return turn
  }

  async function current(id: string): Promise<(Pointer & { readonly value: Value }) | undefined> {
    const pointer = await documents.get<Pointer>(keyOf(id, 'pointer'))
    const order = pointer ? [pointer.slot, other[pointer.slot]] : slotNames
    for (const slot of order) {
      const kept = await readable(documents.get<Slot<Value>>(keyOf(id, slot)))
      if (kept) return { slot, revision: kept.revision, value: kept.value }
    }
    return undefined
  }

  async function write(id: string, value: Value): Promise<void> {
    const before = await current(id)
    const slot = before ? other[before.slot] : 'a'
    const revision = (before?.revision ?? 0) + 1
    await putVerified(documents, keyOf(id, slot), { revision, value })
    await documents.put(keyOf(id, 'pointer'), { slot, revision })
  }

  async function clear(id: string): Promise<void> {
    const pointer = await documents.get<Pointer>(keyOf(id, 'pointer'))
    const last = pointer?.slot ?? 'a'
    // The older slot first and the pointer last: dying in between shows the whole draft or none, never an older one.
    for (const part of [other[last], last, 'pointer'] as const) await documents.remove(keyOf(id, part))
  }

  return {
    open: async (id) => (await current(id))?.value,
    save: (id, value) => inTurn(id, () => write(id, value)),
    async list() {
      const keys = (await documents.list(prefix)).filter((key) => key.endsWith('/a') || key.endsWith('/b'))
      return Array.from(new Set(keys.map((key) => key.slice(prefix.length, -'/a'.length))))
    },
    remove: (id) => inTurn(id, () => clear(id)),
  }
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
