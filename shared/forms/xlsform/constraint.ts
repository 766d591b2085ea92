import type { Edition, Item } from '../edition'
import { type NamedScope, toXPath } from '../expression/to-xpath'

interface Constraint {
  readonly constraint: string
  readonly message: string
}

/** What ODK can hold of an item's bounds and hard checks: one condition, with one message. */
export function constraintOf(item: Item, wording: Edition['wording'], scope: NamedScope): Constraint | undefined {
  const hard = (item.checks ?? []).filter(({ kind }) => kind === 'hard')
  const none = (item.options ?? []).filter((option) => option.none).map(({ key }) => key)
  const bounds = [
    ...(item.min === undefined ? [] : [`. >= ${item.min}`]),
    ...(item.max === undefined ? [] : [`. <= ${item.max}`]),
    ...(item.maxLength === undefined ? [] : [`string-length(.) <= ${item.maxLength}`]),
    ...none.map((key) => `not(selected(., '${key}') and count-selected(.) > 1)`),
    ...hard.map(({ findsWhen }) => `not(${toXPath(findsWhen, { ...scope, self: item.key })})`),
  ]
  if (bounds.length === 0) return undefined
  const says = [...new Set(hard.map((check) => check.says))].join('')
  return { constraint: bounds.join(' and '), message: says || boundsMessage(item, wording) }
}

function boundsMessage({ label, min, max, maxLength, options }: Item, wording: Edition['wording']): string {
  const hasRange = min !== undefined || max !== undefined
  const otherwise = maxLength === undefined && options ? 'exclusive' : 'tooLong'
  return wording[hasRange ? 'range' : otherwise].says
    .replace('{label}', () => label)
    .replace('{min}', String(min ?? ''))
    .replace('{max}', String(max ?? ''))
}
