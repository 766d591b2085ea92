import { type DocumentStore, putVerified, StorageFailure } from '../../platform/stores'

/** `restored`: the phone had lost what was saved before; it is whole again from this window's memory. */
export type Saved = 'saved' | 'restored'

/** Values that change while somebody works on them. A kill at any moment leaves the last whole one, or the one before. */
export interface Drafts<Value> {
  open(id: string): Promise<Value | undefined>
  save(id: string, value: Value): Promise<Saved>
  list(): Promise<readonly string[]>
  remove(id: string): Promise<void>
  /** What this window opened or wrote last; grows with every save. */
  revision(id: string): number
}

interface Slot<Value> {
  readonly revision: number
  readonly value: Value
}
/** It stays when a draft is removed, so that another window knows this from a phone that was emptied. */
interface Pointer {
  readonly slot: SlotName
  readonly revision: number
  readonly removed?: true
}
type SlotName = 'a' | 'b'

const other = { a: 'b', b: 'a' } as const
const slotNames: readonly SlotName[] = ['a', 'b']

/**
 * Two slots and a pointer for each id: write the slot not pointed to, read it back, turn the pointer (F01). What another
 * window wrote since this one looked is never written over: saving then fails as `elsewhere`, until it is opened again.
 * Revisions only grow: finding an older one means that the phone lost something, and what this window holds is written back.
 */
export function createDrafts<Value>(documents: DocumentStore, prefix = 'draft/'): Drafts<Value> {
  const keyOf: KeyOf = (id, part) => `${prefix}${id}/${part}`
  const current = currentOf<Value>(documents, keyOf)
  const inTurn = turns()
  /** The revision this window opened or wrote last; 0 where there was none. */
  const seen = new Map<string, number>()

  async function read(id: string): Promise<Value | undefined> {
    const { revision, kept } = await current(id)
    seen.set(id, revision)
    return kept?.value
  }

  async function write(id: string, value: Value): Promise<Saved> {
    const { revision: stands, kept } = await current(id)
    const known = seen.get(id) ?? stands
    if (stands > known) throw new StorageFailure('elsewhere')
    const slot = kept ? other[kept.slot] : 'a'
    const revision = known + 1
    await putVerified(documents, keyOf(id, slot), { revision, value })
    // The first slot counts even before there is a pointer.
    if (!kept) seen.set(id, revision)
    await documents.put(keyOf(id, 'pointer'), { slot, revision })
    seen.set(id, revision)
    return stands < known ? 'restored' : 'saved'
  }

  async function clear(id: string): Promise<void> {
    const { revision, kept } = await current(id)
    seen.delete(id)
    if (revision === 0) return
    const last = kept?.slot ?? 'a'
    // The older slot first: dying in between shows the whole draft or none, never an older one.
    for (const slot of [other[last], last]) await documents.remove(keyOf(id, slot))
    await documents.put(keyOf(id, 'pointer'), { slot: last, revision: revision + (kept ? 1 : 0), removed: true })
  }

  return {
    open: (id) => inTurn(id, () => read(id)),
    save: (id, value) => inTurn(id, () => write(id, value)),
    list: async () => idsIn(await documents.list(prefix), prefix),
    remove: (id) => inTurn(id, () => clear(id)),
    revision: (id) => seen.get(id) ?? 0,
  }
}

function idsIn(keys: readonly string[], prefix: string): readonly string[] {
  const slots = keys.filter((key) => key.endsWith('/a') || key.endsWith('/b'))
  return Array.from(new Set(slots.map((key) => key.slice(prefix.length, -'/a'.length))))
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

interface Current<Value> {
  /** 0 where nothing was ever saved, or all of it is gone. */
  readonly revision: number
  readonly kept?: { readonly slot: SlotName; readonly value: Value }
}

/** What an id holds: the slot pointed to, or the other one if that is torn; after a removal only what came later. */
const currentOf =
  <Value>(documents: DocumentStore, keyOf: KeyOf) =>
  async (id: string): Promise<Current<Value>> => {
    const pointer = await documents.get<Pointer>(keyOf(id, 'pointer'))
    const order = pointer ? [pointer.slot, other[pointer.slot]] : slotNames
    for (const slot of order) {
      const kept = await readable(documents.get<Slot<Value>>(keyOf(id, slot)))
      if (kept && !(pointer?.removed && kept.revision <= pointer.revision))
        return { revision: kept.revision, kept: { slot, value: kept.value } }
    }
    // A removal that died before its last step is one too.
    return { revision: pointer ? pointer.revision + (pointer.removed ? 0 : 1) : 0 }
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
