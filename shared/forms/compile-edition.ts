import { compileItem } from './compile-item'
import { DefectList } from './defects'
import type { CompiledEdition, Edition } from './edition'
import { compile } from './expression/compile'
import type { Compiled, Scope } from './expression/value-type'
import { type Layout, layOut } from './layout'
import { inOrder, readersOf } from './order'
import type { CompiledItem, Step } from './plan'

/** An edition ready to run. Throws an EditionError that lists every defect at once, each with its item, field and position. */
export function compileEdition(edition: Edition): CompiledEdition {
  const defects = new DefectList()
  const layout = layOut(edition, defects)
  const scope = scopeOf(layout)
  const calculations = compileCalculations(edition, layout, defects)
  const parts = layout.items.map((place) =>
    compileItem(place, edition.wording, { ...scope, self: place.item.key }, defects),
  )
  const items = parts.map(({ compiled }) => compiled)

  const draft = [
    ...parts.map(({ compiled, asks }): Draft => {
      return { step: { kind: 'item', at: compiled.at }, writes: compiled.slot, reads: asks, name: compiled.item.key }
    }),
    ...calculations,
  ]
  const ordered = inOrder(draft, defects)
  defects.throwIfAny(edition.key)

  const steps = ordered.map(({ step }) => step)
  return {
    edition,
    items,
    itemsByKey: new Map(items.map((compiled) => [compiled.item.key, compiled])),
    plan: {
      initial: layout.initial,
      factSlots: layout.factSlots,
      givenItems: layout.givenItems,
      settingSlots: layout.settingSlots,
      priorSlots: layout.priorSlots,
      steps,
      stepOfItem: placesOf(steps, items),
      stepsReading: readersOf(
        layout.initial.length,
        ordered.map(({ reads }) => reads),
      ),
      itemsChecking: readersOf(
        layout.initial.length,
        parts.map(({ checks }) => checks),
      ),
    },
  }
}

/** One step before it has its place in the order. */
export interface Draft {
  readonly step: Step
  readonly writes: number
  readonly reads: readonly number[]
  readonly name: string
}

function scopeOf(layout: Layout): Scope {
  return {
    find: (name) => layout.bindings.get(name),
    names: Array.from(layout.bindings.keys()),
    yearly: layout.yearly,
  }
}

// A calculation may read those written above it; its type is that of its expression.
function compileCalculations(edition: Edition, layout: Layout, defects: DefectList): readonly Draft[] {
  return edition.calculations.map(({ key, is }) => {
    const blank: Compiled = { type: { kind: 'boolean' }, run: () => undefined, uses: [] }
    const compiled = defects.attempt(key, 'is', () => compile(is, scopeOf(layout))) ?? blank
    const slot = layout.add(key, compiled.type, 'is')
    return { step: { kind: 'calculation', slot, run: compiled.run }, writes: slot, reads: compiled.uses, name: key }
  })
}

function placesOf(steps: readonly Step[], items: readonly CompiledItem[]): readonly number[] {
  const places: number[] = items.map(() => 0)
  steps.forEach((step, place) => {
    if (step.kind === 'item') places[step.at] = place
  })
  return places
}
