import type { DocumentStore } from './stores'

/** A value made once and kept; also when two ask at the same moment. */
export function onceStored(store: DocumentStore, key: string, make: () => Promise<string>): () => Promise<string> {
  let known: Promise<string> | undefined
  const load = async () => {
    const stored = await store.get<string>(key)
    if (stored !== undefined) return stored
    const made = await make()
    await store.put(key, made)
    return made
  }
  return () => {
    known ??= load().catch((error) => {
      known = undefined
      throw error
    })
    return known
  }
}
