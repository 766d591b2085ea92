import { compileEdition } from '../../shared/forms/compile-edition'
import type { CompiledEdition, Edition } from '../../shared/forms/edition'
import { community2022 } from '../../shared/forms/editions/community2022/community2022'
import { sha256 } from '../platform/chain'

interface CommunityEdition {
  /** SHA-256 of the edition's JSON; its keys keep their order, so the phone's copy has the same hash. */
  readonly hash: string
  readonly plain: Edition
}

/** What a form that nobody has filled yet is filled with. A form that was filled keeps its own. */
export const publishedForm: CommunityEdition = { hash: sha256(JSON.stringify(community2022)), plain: community2022 }

const compiled = new Map<string, CompiledEdition>()

/** Compiled when it is first needed, then kept. */
export function compiledForm({ hash, plain }: CommunityEdition): CompiledEdition {
  const ready = compiled.get(hash) ?? compileEdition(plain)
  compiled.set(hash, ready)
  return ready
}
