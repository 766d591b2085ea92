import { Readable } from 'node:stream'
import type { IdentityStore, SealedIdentity } from '../../functions/identities/sealed-identities'
import { canonical } from '../../functions/platform/canonical'
import { sha256 } from '../../functions/platform/chain'
import { cursorOf, startOf } from '../../functions/platform/cursor'
import type { Entry, Journal } from '../../functions/platform/journal'
import { inspected, wholeEntry } from '../../functions/platform/journal-item'
import type { JournalRewriter } from '../../functions/platform/journal-rewriter'
import type { KeyStore, WrappedKey } from '../../functions/platform/key-store'
import type { Log } from '../../functions/platform/log'
import type { Objects } from '../../functions/platform/objects'
import type { Sessions, ShortLived } from '../../functions/platform/sessions'
import type { Listings, ListOptions, Page, ViewKey, ViewRow, Views } from '../../functions/platform/views'
import type { WeChat } from '../../functions/platform/wechat'
import type { Named } from '../../shared/journal/stream'

/** What a store gives back is a copy without undefined members, as after a trip over the network. */
const copied = <Value>(value: Value): Value => structuredClone(withoutUndefined(value)) as Value

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, withoutUndefined(member)]))
}

export interface MemoryJournal extends Journal, JournalRewriter {
  /** Somebody with the database in her hands. */
  tamper(stream: string, change: (entries: Entry[]) => void): void
}

export function memoryJournal({ pageSize = 50 } = {}): MemoryJournal {
  const streams = new Map<string, Entry[]>()
  const append = async (entry: Entry) => {
    const entries = streams.get(entry.stream) ?? []
    if (entries.some(({ seq }) => seq === entry.seq)) return false
    streams.set(entry.stream, [...entries, copied(entry)])
    return true
  }

  return {
    append,
    read: async <Event extends Named>(stream: string) =>
      copied(streams.get(stream) ?? []).map((entry) => wholeEntry<Event>({ ...entry }, () => entry.events)),
    inspect: async (stream) =>
      inspected(copied(streams.get(stream) ?? []), (entry) => wholeEntry({ ...entry }, () => entry.events)),
    async openAll(firsts) {
      const opened: boolean[] = []
      for (const first of firsts) opened.push(await append(first))
      return opened
    },
    async streams(cursor) {
      const after = startOf(cursor, ['pk'], () => true)?.pk ?? ''
      const left = [...streams.keys()].filter((name) => name > after).sort()
      const page = left.slice(0, pageSize)
      return { streams: page, cursor: left.length > pageSize ? cursorOf({ pk: page.at(-1) }) : undefined }
    },
    async replace(before, after) {
      const stored = streams.get(before[0]?.stream ?? '') ?? []
      const isSame = before.every((entry, at) => stored.at(at - before.length)?.hash === entry.hash)
      if (!isSame || stored.length !== before.at(-1)?.seq) return false
      streams.set(before[0]?.stream ?? '', [...stored.slice(0, -before.length), ...after.map(copied)])
      return true
    },
    tamper: (stream, change) => change(streams.get(stream) ?? []),
  }
}

interface StoredRow {
  readonly key: ViewKey
  readonly row: ViewRow
  readonly listings: Listings
}
type Way = (stored: StoredRow) => ViewKey | undefined

export function memoryViews(): Views {
  const rows = new Map<string, StoredRow>()
  const idOf = ({ pk, sk }: ViewKey) => `${pk}\n${sk}`
  const sorted = () => [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stored]) => stored)

  const listBy =
    (way: Way) =>
    async <Row extends ViewRow>(pk: string, options: ListOptions = {}): Promise<Page<Row>> => {
      const { cursor, limit = 100, from = '', to = '\uffff' } = options
      const isIn = (key: ViewKey | undefined) => key?.pk === pk && key.sk >= from && key.sk <= to
      const placeOf = (stored: StoredRow) => `${way(stored)?.sk}\n${idOf(stored.key)}`
      const start = startOf(cursor, ['list', 'sk', 'after'], ({ list, sk = '' }) => isIn({ pk: list ?? '', sk }))
      const all = sorted()
        .filter((stored) => isIn(way(stored)))
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
      const left = start ? all.filter((stored) => placeOf(stored) > (start.after ?? '')) : all
      const page = left.slice(0, limit)
      const last = page.at(-1)
      const more = left.length > limit && last
      return {
        rows: page.map(({ row }) => copied(row) as Row),
        cursor: more ? cursorOf({ list: pk, sk: way(last)?.sk, after: placeOf(last) }) : undefined,
      }
    }

  return {
    async advance(key, row, listings = {}) {
      if (row.seq >= (rows.get(idOf(key))?.row.seq ?? 0))
        rows.set(idOf(key), { key: copied(key), row: copied(row), listings: copied(listings) })
    },
    get: async <Row extends ViewRow>(key: ViewKey) => copied(rows.get(idOf(key))?.row) as Row | undefined,
    list: listBy(({ key }) => key),
    listQueue: listBy(({ listings }) => listings.queue),
    listPerson: listBy(({ listings }) => listings.person),
    async everything(cursor) {
      const start = startOf(cursor, ['pk', 'sk'], () => true)
      const left = sorted().filter(({ key }) => !start || idOf(key) > idOf(keyOf(start)))
      const page = left.slice(0, 100)
      return {
        rows: page.map(({ key, row, listings }) => ({ key, content: canonical({ row, listings }) })),
        cursor: left.length > 100 ? cursorOf(page.at(-1)?.key as unknown as Record<string, unknown>) : undefined,
      }
    },
    remove: async (key) => void rows.delete(idOf(key)),
  }
}

const keyOf = ({ pk = '', sk = '' }: Readonly<Record<string, string>>): ViewKey => ({ pk, sk })

export function memorySessions(clock: () => string): Sessions {
  const rows = new Map<string, ShortLived>()
  const now = () => Math.floor(Date.parse(clock()) / 1000)
  const idOf = (kind: string, id: string) => `${kind}\n${id}`
  const live = (kind: string, id: string) => {
    const row = rows.get(idOf(kind, id))
    return row && row.expiresAt > now() ? row : undefined
  }
  const keep = (kind: string, id: string, row: ShortLived) => void rows.set(idOf(kind, id), copied(row))

  return {
    get: async <Row extends ShortLived>(kind: string, id: string) => copied(live(kind, id)) as Row | undefined,
    list: async <Row extends ShortLived>(kind: string, prefix = '') =>
      [...rows.keys()]
        .filter((key) => key.startsWith(idOf(kind, prefix)))
        .sort()
        .map((key) => key.slice(kind.length + 1))
        .flatMap((id) => {
          const row = live(kind, id)
          return row ? [{ ...(copied(row) as Row), id }] : []
        }),
    put: async (kind, id, row) => keep(kind, id, row),
    async putNew(kind, id, row) {
      if (live(kind, id)) return false
      keep(kind, id, row)
      return true
    },
    async swap(kind, id, row, { field, was }) {
      const before = live(kind, id) as Record<string, unknown> | undefined
      if (!before || canonical(before[field]) !== canonical(was)) return false
      keep(kind, id, row)
      return true
    },
    async take<Row extends ShortLived>(kind: string, id: string) {
      const row = live(kind, id)
      rows.delete(idOf(kind, id))
      return copied(row) as Row | undefined
    },
    async count(kind, id, seconds) {
      const before = live(kind, id) as (ShortLived & { count: number }) | undefined
      const after = { count: (before?.count ?? 0) + 1, expiresAt: before?.expiresAt ?? now() + seconds }
      keep(kind, id, after)
      return after.count
    },
  }
}

export function memoryKeyStore(): KeyStore & { readonly kept: ReadonlyMap<string, WrappedKey> } {
  const kept = new Map<string, WrappedKey>()
  return {
    kept,
    find: async (name) => kept.get(name),
    addIfNew: async (name, key) => void (kept.has(name) || kept.set(name, key)),
  }
}

export function memoryIdentityStore(): IdentityStore {
  const items = new Map<string, SealedIdentity>()
  return {
    find: async (county, personIds) =>
      personIds.flatMap((personId) => {
        const item = items.get(`${county}/${personId}`)
        return item ? [copied(item)] : []
      }),
    save: async (county, people) => {
      for (const person of people) items.set(`${county}/${person.personId}`, copied(person))
    },
  }
}

/** A bucket. `upload` is what a phone does with the presigned form. */
export function memoryObjects(): Objects & { upload(key: string, content: Uint8Array): void; keys(): string[] } {
  const objects = new Map<string, Uint8Array>()
  return {
    upload: (key, content) => void objects.set(key, content),
    keys: () => [...objects.keys()].sort(),
    allowUpload: async ({ key, mime, sha256: hash }) => ({
      url: 'memory:',
      fields: { key, 'Content-Type': mime, ...(hash ? { 'x-amz-checksum-sha256': hash } : {}) },
    }),
    addressOf: async (key) => `memory:${key}`,
    read: async (key) => objects.get(key),
    stream: async (key) => {
      const content = objects.get(key)
      return content && Readable.from([content])
    },
    async write(key, content) {
      const pieces: Uint8Array[] = []
      if (content instanceof Readable) for await (const piece of content) pieces.push(Buffer.from(piece))
      objects.set(key, content instanceof Readable ? Buffer.concat(pieces) : content)
    },
    remove: async (key) => void objects.delete(key),
  }
}

/** WeChat as its documentation has it: a code is good once. `unreachable` takes the network away. */
export function memoryWeChat(): WeChat & { becomes(state: 'reachable' | 'unreachable'): void } {
  const used = new Set<string>()
  let state = 'reachable'
  return {
    becomes: (next) => {
      state = next
    },
    async openIdOf(code) {
      if (state === 'unreachable') return { kind: 'unreachable' }
      if (used.has(code) || !code.startsWith('code-of-')) return { kind: 'refused' }
      used.add(code)
      const [, person = ''] = /^code-of-(\w+)/.exec(code) ?? []
      return { kind: 'known', openId: `o${sha256(person).slice(0, 27)}` }
    },
    urlLink: async (page, query) => `https://wxaurl.cn/${sha256(page + query).slice(0, 10)}`,
  }
}

export interface MemoryLog extends Log {
  readonly lines: readonly { readonly level: string; readonly message: string; readonly facts: unknown }[]
}

export function memoryLog(): MemoryLog {
  const lines: MemoryLog['lines'][number][] = []
  const write =
    (level: string) =>
    (message: string, facts: unknown = {}) =>
      void lines.push({ level, message, facts })
  return { lines, info: write('info'), warn: write('warn'), error: write('error') }
}
