import { isCalendarDate } from '../identities/certificate-number'

export type SettingValue = string | number | boolean

/** How a setting is shown and typed. */
export type SettingKind = 'date' | 'share' | 'whole' | 'number' | 'switch' | 'choice' | 'text'

/** The most and the least a number may be. */
export interface Range {
  readonly least: number
  readonly most: number
}

/**
 * What a lower level may do with what a higher one has said (requirements.md section E): anything, nothing, or only
 * what is stricter. `notLess` and `notMore` name the direction in which it would be loosened. Of a choice, the later
 * option is "more"; of a switch, yes is.
 */
export type Below = 'free' | 'fixed' | 'notLess' | 'notMore'

/**
 * Whom a change meets: `interviews` that were made under the former value, the `rates` that are compared with it, or
 * only what is done from now on.
 */
export type Meets = 'interviews' | 'rates' | 'later'

/** Everything about one setting, in one place. Its words are in the console's messages, under the same key. */
export interface SettingRule<Value extends SettingValue = SettingValue> {
  readonly kind: SettingKind
  /** What holds in a campaign of that year where nobody has said otherwise. */
  readonly otherwise: (year: number) => Value
  readonly below: Below
  readonly meets: Meets
  readonly range?: Range
  readonly options?: readonly string[]
}

type More = Pick<SettingRule, 'below'> & Partial<Pick<SettingRule, 'meets'>>

const rule =
  <Value extends SettingValue>(kind: SettingKind) =>
  (otherwise: Value, more: More & Pick<SettingRule, 'range' | 'options'>): SettingRule<Value> => ({
    ...{ kind, otherwise: () => otherwise, meets: 'later' },
    ...more,
  })

export const date = (otherwise: (year: number) => string, more: More): SettingRule<string> => ({
  ...{ kind: 'date', otherwise, meets: 'later' },
  ...more,
})
/** 0.9 is 90 %. */
export const share = (otherwise: number, more: More & { readonly range: Range }) =>
  rule<number>('share')(otherwise, more)
export const whole = (otherwise: number, more: More & { readonly range: Range }) =>
  rule<number>('whole')(otherwise, more)
export const yesNo = (otherwise: boolean, more: More) => rule<boolean>('switch')(otherwise, more)
/** The options from the loosest to the strictest. */
export const oneOf = <Option extends string>(options: readonly Option[], otherwise: Option, more: More) =>
  rule<Option>('choice')(otherwise, { ...more, options })

/** Is it the kind of thing the setting holds at all. */
export function isOfKind({ kind, options = [] }: Pick<SettingRule, 'kind' | 'options'>, value: unknown): boolean {
  switch (kind) {
    case 'date':
      return typeof value === 'string' && isCalendarDate(value)
    case 'share':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'whole':
      return Number.isSafeInteger(value)
    case 'switch':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && options.includes(value)
    case 'text':
      return typeof value === 'string'
  }
}

/** A campaign speaks of its own year, of the one before and of the one after; nothing else is meant. */
export function isWithin({ kind, range }: Pick<SettingRule, 'kind' | 'range'>, value: unknown, year: number): boolean {
  if (kind === 'date') return Math.abs(Number(String(value).slice(0, 4)) - year) <= 1
  return range === undefined || (Number(value) >= range.least && Number(value) <= range.most)
}

/** Would `value` loosen what a higher level has said. */
export function isLooser({ below, options }: Pick<SettingRule, 'below' | 'options'>, value: unknown, above: unknown) {
  if (below === 'free' || value === above) return false
  if (below === 'fixed') return true
  const [mine, theirs] = options ? [options.indexOf(String(value)), options.indexOf(String(above))] : [value, above]
  const isLess = (mine as number) < (theirs as number)
  return below === 'notLess' ? isLess : !isLess
}
