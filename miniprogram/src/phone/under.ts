import type { DocumentStore } from '../platform/stores'

/** The part of a store that belongs to one of several people or campaigns on this phone. */
export const under = (store: DocumentStore, folder: string): DocumentStore => ({
  put: (key, value) => store.put(folder + key, value),
  get: (key) => store.get(folder + key),
  list: async (prefix = '') => (await store.list(folder + prefix)).map((key) => key.slice(folder.length)),
  remove: (key) => store.remove(folder + key),
})
