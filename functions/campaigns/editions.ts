import { compileEdition } from '../../shared/forms/compile-edition'
import type { CompiledEdition, Edition } from '../../shared/forms/edition'
import { ed2016 } from '../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../shared/forms/editions/ed2026/modules'
import { sha256 } from '../platform/chain'

interface Published {
  /** SHA-256 of the edition's JSON; its keys keep their order, so the phone's copy has the same hash. */
  readonly hash: string
  readonly plain: Edition
  /** What a campaign may add to it, each combined with it by `extended`. */
  readonly modules: readonly Edition[]
}

const modulesOf: Readonly<Record<string, readonly Edition[]>> = { [ed2026.key]: ed2026Modules }

/** Every edition a campaign may be opened with today. A campaign keeps its own, so a later wording changes none that runs. */
const published: ReadonlyMap<string, Published> = new Map(
  [ed2016, ed2018, ed2019, ed2022, ed2026].map((plain) => [
    plain.key,
    { hash: sha256(JSON.stringify(plain)), plain, modules: modulesOf[plain.key] ?? [] },
  ]),
)

const known = new Map<string, Edition>([...published.values()].map(({ hash, plain }) => [hash, plain]))
const compiled = new Map<string, CompiledEdition>()

export const publishedEdition = (editionId: string): Published | undefined => published.get(editionId)

/** Remembers the edition a campaign was opened with. */
export function keepEdition(hash: string, plain: Edition): void {
  if (!known.has(hash)) known.set(hash, plain)
}

/** Compiled when it is first asked for (20 ms), then kept. */
export function editionOf(hash: string): { readonly plain: Edition; readonly compiled: CompiledEdition } | undefined {
  const plain = known.get(hash)
  if (!plain) return undefined
  const ready = compiled.get(hash) ?? compileEdition(plain)
  compiled.set(hash, ready)
  return { plain, compiled: ready }
}
