import { compileItem } from './compile-item'
import { DefectList } from './defects'
import type { CompiledEdition, Edition } from './edition'
import { compile, compileCondition } from './expression/compile'
import type { Compiled, Scope } from './expression/value-type'
import { type Layout, layOut, place } from './layout'
import { inOrder, readersOf } from './order'
import type { CompiledItem, Plan, Step } from './plan'

/** An edition ready to run. Throws an EditionError that lists every defect at once, each with its item, field and position. */
export function compileEdition(edition: Edition): CompiledEdition {
  const defects = new DefectList()
  const layout = layOut(edition, defects)
  const calculations = compileCalculations(edition, layout, defects)
  const scope = scopeOf(layout)
  const parts = layout.items.map((placed) =>
    compileItem(placed, edition.wording, { ...scope, self: placed.item.key }, defects),
  )
  const items = parts.map(({ compiled }) => compiled)

  const draft = [
    ...parts.map(({ compiled: { at, slot, item }, isAsked, asks }): Draft => {
      return { at, slot, run: isAsked, reads: asks, name: item.key }
    }),
    ...compileGroups(layout, scope, defects),
    ...calculations,
  ]
  const ordered = inOrder(draft, defects)
  defects.throwIfAny(edition.key)

  const itemsByKey = new Map(items.map((compiled) => [compiled.item.key, compiled]))
  const checks = parts.map((part) => part.checks)
  return { edition, items, itemsByKey, scope, plan: planOf(layout, items, ordered, checks) }
}

function planOf(
  layout: Layout,
  items: readonly CompiledItem[],
  ordered: readonly Draft[],
  checks: readonly (readonly number[])[],
): Plan {
  const { initial, facts, settings, prior } = layout
  const slots = initial.length
  const stepOfItem: number[] = items.map(() => 0)
  ordered.forEach(({ at }, place) => {
    if (at >= 0) stepOfItem[at] = place
  })
  return {
    initial,
    facts,
    settings,
    prior,
    nobodyAsked: items.map(() => false),
    nothingRead: items.map(() => undefined),
    steps: ordered.map(({ at, slot, run }) => ({ at, slot, run })),
    stepOfItem,
    stepsReading: readersOf(
      slots,
      ordered.map(({ reads }) => reads),
    ),
    itemsChecking: readersOf(slots, checks),
  }
}

/** One step before it has its place in the order. */
export interface Draft extends Step {
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
    const slot = place(layout, key, compiled.type)
    return { at: -1, slot, run: compiled.run, reads: compiled.uses, name: key }
  })
}

function compileGroups(layout: Layout, scope: Scope, defects: DefectList): readonly Draft[] {
  const slots = new Map(layout.items.map(({ group, groupSlot }) => [group, groupSlot]))
  return Array.from(slots).flatMap(([{ key, askedWhen = '' }, slot]) => {
    if (slot === undefined) return []
    const condition = defects.attempt(key, 'askedWhen', () => compileCondition(askedWhen, scope))
    return condition ? [{ at: -1, slot, run: condition.run, reads: condition.uses, name: key }] : []
  })
}
