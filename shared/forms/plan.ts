import type { BuiltInCheck, Group, Item } from './edition'
import type { Run, Value } from './expression/value-type'
import type { Finding } from './findings'

export interface CompiledCheck {
  readonly finding: Finding
  readonly finds: Run
}

/** Everything about one item that an evaluation needs, in closures; nothing is read from text afterwards. */
export interface CompiledItem {
  readonly item: Item
  readonly group: Group
  /** Position in the form; also the index of everything kept per item. */
  readonly at: number
  readonly slot: number
  readonly priorSlot: number
  readonly isAsked: Run
  readonly isRequired: Run
  readonly missing: Finding
  readonly checks: readonly CompiledCheck[]
  readonly offers: Readonly<Record<string, CompiledCheck>> | undefined
  readonly noneKeys: readonly string[]
  readonly optionKeys: Readonly<Record<string, true>>
  builtIn(check: BuiltInCheck): Finding
}

/** One thing to settle: an item (is it asked, hence what is its value) or a calculation. */
export type Step =
  | { readonly kind: 'item'; readonly at: number }
  | { readonly kind: 'calculation'; readonly slot: number; readonly run: Run }

/** How the values of one edition depend on each other. All values live in one list; a name is an index into it. */
export interface Plan {
  readonly initial: readonly Value[]
  readonly factSlots: ReadonlyMap<string, FactSlot>
  readonly givenItems: ReadonlyMap<string, FactSlot>
  readonly settingSlots: ReadonlyMap<string, FactSlot>
  readonly priorSlots: ReadonlyMap<string, FactSlot>
  /** In an order in which every step comes after those it reads. */
  readonly steps: readonly Step[]
  readonly stepOfItem: readonly number[]
  /** By slot: the steps, and the items whose findings, to look at again when its value changes. */
  readonly stepsReading: readonly (readonly number[])[]
  readonly itemsChecking: readonly (readonly number[])[]
}

export interface FactSlot {
  /** Index of a value; of a given item, its place in the form, because it too has a value only while it is asked. */
  readonly slot: number
  read(raw: unknown): Value
}
