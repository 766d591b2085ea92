/** What an expression can hold. Blank is undefined; a number that cannot be worked out is blank too. */
export type Value = string | number | boolean | readonly string[] | undefined

/** A compiled expression: reads the list of all values. */
export type Run = (values: readonly Value[]) => Value

export type Kind = 'boolean' | 'number' | 'text' | 'date' | 'time' | 'choice' | 'set'

export interface ValueType {
  readonly kind: Kind
  /** Of a choice or a set: its option keys in order. */
  readonly options?: readonly string[]
  readonly ordered?: boolean
}

/** What a name means inside an expression. */
export interface Binding {
  readonly slot: number
  readonly type: ValueType
}

export interface Scope {
  find(name: string): Binding | undefined
  readonly names: readonly string[]
  /** What `.` means; absent where there is no item. */
  readonly self?: string
  /** The pairs of this year's and last year's value that `unchanged()` compares. */
  readonly yearly: readonly (readonly [now: number, before: number])[]
}

export interface Compiled {
  readonly type: ValueType
  readonly run: Run
  /** The slots it reads. */
  readonly uses: readonly number[]
  /** Set when it is nothing but a reference. */
  readonly slot?: number
}

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
