import { compileEdition } from '../../shared/forms/compile-edition'
import { type Defect, EditionError } from '../../shared/forms/defects'
import type { Edition } from '../../shared/forms/edition'
import { proveEdition } from '../../shared/forms/proof/prove-edition'
import { type Source, whereIs } from './where-is'

/** What is wrong with an edition, each as `file:line: item.field: sentence`; first what keeps it from being compiled. */
export function editionDefects(edition: Edition, sources: readonly Source[]): readonly string[] {
  return defectsOf(edition).map((defect) => {
    const { item, field, says } = defect
    return `${whereIs(defect, edition, sources)}: ${item}.${field}: ${says}`
  })
}

function defectsOf(edition: Edition): readonly Defect[] {
  try {
    return proveEdition(compileEdition(edition))
  } catch (error) {
    if (error instanceof EditionError) return error.defects
    throw error
  }
}
