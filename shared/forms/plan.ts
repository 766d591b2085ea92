import type { BuiltInCheck, Group, Item } from './edition'
import type { Run, Value } from './expression/value-type'
import type { Finding } from './findings'
import type { Broken } from './read-answer'

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
  readonly isRequired: Run
  readonly missing: Finding
  readonly checks: readonly CompiledCheck[]
  readonly offers: Readonly<Record<string, CompiledCheck>> | undefined
  readonly noneKeys: readonly string[]
  readonly hasOptionRules: boolean
  readonly optionKeys: Readonly<Record<string, true>>
  builtIn(check: BuiltInCheck): Finding
}

/** One thing to settle: whether an item is asked and hence what its value is, or (`at` is -1) a calculation. */
export interface Step {
  readonly at: number
  readonly slot: number
  readonly run: Run
}

/** How the values of one edition depend on each other. All values live in one list; a name is an index into it. */
export interface Plan {
  readonly initial: readonly Value[]
  readonly facts: ReadonlyMap<string, KnownPlace>
  readonly settings: ReadonlyMap<string, KnownPlace>
  readonly prior: ReadonlyMap<string, KnownPlace>
  /** In an order in which every step comes after those it reads. */
  readonly steps: readonly Step[]
  readonly stepOfItem: readonly number[]
  readonly nobodyAsked: readonly boolean[]
  readonly nothingRead: readonly undefined[]
  /** By slot: the steps, and the items whose findings, to look at again when its value changes. */
  readonly stepsReading: readonly (readonly number[])[]
  readonly itemsChecking: readonly (readonly number[])[]
}

/** Where something known goes: a fact, a setting, a value of last year, or what a given item is given. */
export interface KnownPlace {
  /** Index of a value; of a given item, its place in the form, because it too has a value only while it is asked. */
  readonly index: number
  readonly isItem?: true
  /** What a setting is where nobody set it, or set it to nonsense. */
  readonly otherwise?: Value
  read(raw: unknown): Value | Broken
}
