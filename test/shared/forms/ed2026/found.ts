import type { CompiledEdition } from '../../../../shared/forms/edition'
import { evaluate } from '../../../../shared/forms/evaluate'
import type { Patch } from '../ed2022/records'
import { withPatches } from './records'

/**
 * What is wrong with the woman's record under patches: `S54@livelihood`. A record answers the items of every module;
 * an edition without a module is given what it asks.
 */
export const finder =
  (compiled: CompiledEdition) =>
  (...patches: readonly Patch[]): readonly string[] => {
    const input = withPatches(...patches)
    const known = Object.entries(input.answers).filter(([key]) => compiled.itemsByKey.has(key))
    const { findings } = evaluate(compiled, { ...input, answers: Object.fromEntries(known) })
    return findings.map(({ check, item }) => `${check}@${item}`)
  }
