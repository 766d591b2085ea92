import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { CompiledEdition, Edition } from '../../../../shared/forms/edition'
import { ed2026 } from '../../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../../shared/forms/editions/ed2026/modules'
import { extended } from '../../../../shared/forms/extended'

/** The core with every module. */
export const whole: Edition = ed2026Modules.reduce(extended, ed2026)

export const core = compileEdition(ed2026)
export const compiledWhole = compileEdition(whole)

/** What one module adds, compiled on the core alone. */
export function withModule(module: Edition): { readonly compiled: CompiledEdition; readonly own: readonly string[] } {
  const own = module.groups.flatMap(({ items }) => items.map(({ key }) => key))
  return { compiled: compileEdition(extended(ed2026, module)), own }
}
