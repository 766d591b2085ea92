import type { Scope } from './expression/value-type'
import type { CompiledItem, Plan } from './plan'

export type ItemType =
  | 'yn'
  | 'one'
  | 'multi'
  | 'int'
  | 'dec'
  | 'text'
  | 'date'
  | 'time'
  | 'phone'
  | 'idno'
  | 'certno'
  | 'region'

/** Blank is undefined. A multi answer is a list of option keys; yn is `yes` or `no`; date and time are ISO text. */
export type Answer = string | number | boolean | readonly string[] | undefined

/** Text in the small language of XLSForm: its functions are in `expression/functions.ts`, what a blank does in `compare.ts`. */
export type Expression = string

export interface Option {
  /** Meaning key: what code, conditions and last year's answers compare. Never a position. */
  readonly key: string
  /** The official code of this edition, for exports only. */
  readonly code: number | string
  readonly label: string
  /** A whole sentence for the resident that stands in place of the item's own. */
  readonly plain?: string
  readonly offeredWhen?: Expression
  /** 无 / 未参加 …: excludes every other option (H31). */
  readonly none?: true
}

export type CheckKind = 'hard' | 'soft'

export interface Check {
  readonly id: string
  /** Hard stops signing; soft takes a reason. Neither is ever a quota. */
  readonly kind: CheckKind
  readonly findsWhen: Expression
  /** For the collector: what is wrong and what to do. */
  readonly says: string
  readonly reviewerSays: string
  /** Where the rule stands, when its id does not say it. */
  readonly ref?: string
}

/** When an item must be complete: before the read-back, when signing, or before the township locks. */
export type Stage = 'interview' | 'signing' | 'locking'

export interface Item {
  readonly key: string
  /** The official number in this edition, such as 题R9. */
  readonly number?: string
  readonly label: string
  readonly type: ItemType
  readonly options?: readonly Option[]
  /** The options stand in an order of their own, so `rank()` may compare them. */
  readonly ordered?: true
  /** Always, if absent; and only when the group is asked. */
  readonly askedWhen?: Expression
  readonly required?: boolean | Expression
  /** Check id and sentence of a missing answer, when a rule of the instrument has its own. */
  readonly requiredId?: string
  readonly requiredSays?: string
  readonly min?: number
  readonly max?: number
  readonly maxLength?: number
  /** Its value is a fact (roster, certificate number, evidence): shown and checked, never answered. */
  readonly given?: true
  /** Names, numbers, telephones: sealed with the identity, never in a view. */
  readonly private?: true
  readonly stage?: Stage
  readonly hint?: string
  /** The answer as one short sentence for the resident; `{answer}` stands for it. */
  readonly plain?: string | { readonly yes: string; readonly no: string }
  readonly checks?: readonly Check[]
}

/** What a phone shows on one screen. */
export interface Group {
  readonly key: string
  readonly title: string
  readonly askedWhen?: Expression
  readonly items: readonly Item[]
}

export type KnownType = 'boolean' | 'yn' | 'one' | 'multi' | 'int' | 'dec' | 'text' | 'date' | 'time'

/** Something known without asking. A fact nobody supplies is blank, and blank facts find nothing. */
export interface Fact {
  readonly key: string
  readonly type: KnownType
  readonly options?: readonly string[]
}

/** A locality switch, read as `${setting.key}`. */
export interface SettingSlot extends Fact {
  readonly otherwise: string | number | boolean
}

/** A value with a name of its own, worked out from others. */
export interface Calculation {
  readonly key: string
  readonly is: Expression
}

export type BuiltInCheck =
  | 'required'
  | 'type'
  | 'option'
  | 'exclusive'
  | 'offered'
  | 'range'
  | 'tooLong'
  | 'format'
  | 'notAsked'
  | 'unknownItem'
  | 'given'
  | 'shape'

/** Sentences of the checks the engine makes itself; `{label}`, `{option}`, `{min}` and `{max}` are filled in. */
export interface Wording {
  readonly id?: string
  readonly says: string
}

/** One version of a form: plain data, so that it travels as JSON and is named by its content hash. */
export interface Edition {
  readonly key: string
  readonly title: string
  readonly groups: readonly Group[]
  readonly facts: readonly Fact[]
  readonly settings: readonly SettingSlot[]
  readonly calculations: readonly Calculation[]
  readonly wording: Readonly<Record<BuiltInCheck, Wording>>
}

export interface CompiledEdition {
  readonly edition: Edition
  /** In the order of the form. */
  readonly items: readonly CompiledItem[]
  readonly itemsByKey: ReadonlyMap<string, CompiledItem>
  /** What every name means, for those who read its expressions again to explain them. */
  readonly scope: Scope
  readonly plan: Plan
}
