import { commit, type Engine } from './engine'
import { expiryPosition, positionOf, type Table } from './table'
import type { Item } from './values'

const FIVE_YEARS_SECONDS = 5 * 365 * 24 * 60 * 60
// One commit per batch: a mass expiry must not keep callers waiting.
const BATCH = 100

/** Removes what has expired. Like DynamoDB, it leaves alone what expired more than five years ago: that is no timestamp. */
export function sweep(engine: Engine) {
  const now = Math.floor(engine.clock() / 1000)
  for (const table of engine.tables.values()) {
    const expired = firstExpired(table, now)
    const changes = expired.map((before) => ({ table, position: positionOf(table, before), before, after: undefined }))
    if (changes.length > 0) commit(engine, changes, { expired: true })
  }
}

function firstExpired(table: Table, now: number): Item[] {
  const expired: Item[] = []
  const earliest = Math.max(0, now - FIVE_YEARS_SECONDS)
  for (const item of table.expiries?.ascending(expiryPosition(earliest), expiryPosition(now)) ?? []) {
    expired.push(item)
    if (expired.length === BATCH) break
  }
  return expired
}
