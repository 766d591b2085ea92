import { DefectList } from '../defects'
import type { Calculation, Edition } from '../edition'
import { compile } from '../expression/compile'
import type { NamedScope } from '../expression/to-xpath'
import { layOut, place } from '../layout'

/** What every name of an edition means, for translating its expressions. The edition must be without defects. */
export function scopeOfEdition(edition: Edition): NamedScope {
  const { scope, add } = growingScope(edition)
  for (const calculation of edition.calculations) add(calculation)
  return scope
}

/** The names of an edition without its calculations, which are added one by one, each after those it reads. */
export function growingScope(edition: Edition): {
  readonly scope: NamedScope
  readonly add: (calculation: Calculation) => void
} {
  const layout = layOut({ ...edition, calculations: [] }, new DefectList())
  const numbered = edition.groups.flatMap(({ items }) => items.filter((item) => item.number && !item.given))
  const scope: NamedScope = {
    find: (name) => layout.bindings.get(name),
    get names() {
      return Array.from(layout.bindings.keys())
    },
    yearly: layout.yearly,
    yearlyNames: numbered.map(({ key }) => [key, `prev.${key}`]),
  }
  return { scope, add: ({ key, is }) => void place(layout, key, compile(is, scope).type) }
}
