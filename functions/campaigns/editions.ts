import { compileEdition } from '../../shared/forms/compile-edition'
import type { CompiledEdition, Edition } from '../../shared/forms/edition'
import { ed2022 } from '../../shared/forms/editions/ed2022/ed2022'
import { sha256 } from '../platform/chain'

/** Every edition a campaign may be opened with, by id. A published edition never changes: its hash is its name. */
const published: Readonly<Record<string, Edition>> = { ed2022 }

/** SHA-256 of the edition's JSON; its keys keep their order, so the phone's copy has the same hash. */
const hashes: ReadonlyMap<string, string> = new Map(
  Object.entries(published).map(([id, edition]) => [id, sha256(JSON.stringify(edition))]),
)
const byHash: ReadonlyMap<string, Edition> = new Map(
  Object.entries(published).map(([id, edition]) => [hashes.get(id) ?? '', edition]),
)
const compiled = new Map<string, CompiledEdition>()

export const editionHash = (editionId: string): string | undefined => hashes.get(editionId)

/** Compiled when it is first asked for (20 ms), then kept. */
export function editionOf(hash: string): { readonly plain: Edition; readonly compiled: CompiledEdition } | undefined {
  const plain = byHash.get(hash)
  if (!plain) return undefined
  const ready = compiled.get(hash) ?? compileEdition(plain)
  compiled.set(hash, ready)
  return { plain, compiled: ready }
}
