import type { PublishedEdition } from '../../shared/campaigns/open-campaign'
import { compileEdition } from '../../shared/forms/compile-edition'
import type { CompiledEdition, Edition } from '../../shared/forms/edition'
import { ed2016 } from '../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../shared/forms/editions/ed2026/modules'
import { sha256 } from '../platform/chain'

const modulesOf: Readonly<Record<string, readonly Edition[]>> = { [ed2026.key]: ed2026Modules }

/** Every edition a campaign may be opened with today. A campaign keeps its own, so a later wording changes none that runs. */
const published: ReadonlyMap<string, PublishedEdition> = new Map(
  [ed2016, ed2018, ed2019, ed2022, ed2026].map((plain) => [
    plain.key,
    // Its keys keep their order in JSON, so the phone's copy has the same hash.
    { hash: sha256(JSON.stringify(plain)), plain, modules: modulesOf[plain.key] ?? [] },
  ]),
)

export const publishedEdition = (editionId: string): PublishedEdition | undefined => published.get(editionId)

export const publishedEditions = (): readonly PublishedEdition[] => Array.from(published.values())

/** Every county may have several; the one that was compiled first goes first. */
const mostCompiled = 40
const compiled = new Map<string, CompiledEdition>()

/** Compiled when it is first asked for (20 ms), then kept. */
export function compiledEdition(hash: string, plain: Edition): CompiledEdition {
  const ready = compiled.get(hash) ?? compileEdition(plain)
  compiled.set(hash, ready)
  const [oldest] = compiled.keys()
  if (compiled.size > mostCompiled && oldest !== undefined) compiled.delete(oldest)
  return ready
}
