import type { FormInput } from '../../../../shared/forms/board'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition, Item } from '../../../../shared/forms/edition'
import { evaluate } from '../../../../shared/forms/evaluate'
import { explainAsked, explainFinding } from '../../../../shared/forms/explain'
import { sayCause } from '../../../../shared/forms/say-cause'
import { itemNamed, shortLabel } from '../../../../shared/forms/say-name'
import type { Finding } from './compare'

export interface Why {
  readonly causes: readonly string[]
  /** Labels of the items that, answered otherwise, settle it. */
  readonly settledBy: readonly string[]
  readonly takesReason: boolean
}

export interface NotAsked {
  readonly item: Item
  readonly causes: readonly string[]
}

export interface Explainer {
  /** Undefined where what was masked does not let us tell. */
  ofFinding(finding: Finding): Why | undefined
  notAsked(): readonly NotAsked[]
}

/** Explains one record in the words of its own edition. A reviewer's sentence is another than the collector's, so findings are looked up again. */
export function explainer(edition: Edition, input: FormInput): Explainer {
  const compiled = compileEdition(edition)
  const said = (causes: ReturnType<typeof explainAsked>['causes']) =>
    causes.filter(({ name }) => !isPrivate(edition, name)).map((cause) => sayCause(edition, cause))
  return {
    ofFinding({ item, check, says }) {
      const own = evaluate(compiled, input).findings.find(
        (one) => one.item === item && one.check === check && one.reviewerSays === says,
      )
      if (!own) return undefined
      const { causes, settledBy, takesReason } = explainFinding(compiled, input, own)
      const labels = settledBy.flatMap((key) => itemNamed(edition, key) ?? []).map(shortLabel)
      return { causes: said(causes), settledBy: labels, takesReason }
    },
    notAsked: () =>
      compiled.items
        .filter(({ item }) => !item.given)
        .map(({ item }) => ({ item, why: explainAsked(compiled, input, item.key) }))
        .filter(({ why }) => !why.asked)
        .map(({ item, why }) => ({ item, causes: said(why.causes) })),
  }
}

const isPrivate = (edition: Edition, name: string): boolean =>
  itemNamed(edition, name.slice(name.indexOf('.') + 1))?.private === true
