import type { Difference } from '../../../../shared/forms/difference'
import type { Edition, Item, Option } from '../../../../shared/forms/edition'
import { sayCondition } from '../../../../shared/forms/say-condition'
import { itemNamed, sayName } from '../../../../shared/forms/say-name'
import type { Messages } from '../../messages.zh'

/** One difference as people read it: old and new side by side. */
export interface DifferenceRow {
  readonly key: string
  /** Title of the group, empty for what belongs to the form as a whole. */
  readonly group: string
  readonly where: string
  readonly what: string
  readonly before: string
  readonly after: string
}

interface Both {
  readonly before: Edition
  readonly after: Edition
}

export const differenceRows = (both: Both, found: readonly Difference[], words: Messages): readonly DifferenceRow[] =>
  found.map((difference, at) => ({
    key: `${at}`,
    ...placeOf(both, difference),
    what: whatOf(difference, words),
    ...sidesOf(both, difference, words),
  }))

function placeOf({ before, after }: Both, { part, key, within = '' }: Difference) {
  const itemKey = part === 'item' ? key : within
  if (part === 'group') {
    const own = [...after.groups, ...before.groups].find((group) => group.key === key)
    return { group: own?.title ?? '', where: '' }
  }
  const [edition, item] = itemNamed(after, itemKey)
    ? [after, itemNamed(after, itemKey)]
    : [before, itemNamed(before, itemKey)]
  const group = edition.groups.find(
    ({ key: one, items }) => one === within || items.some((other) => other.key === itemKey),
  )
  return { group: group?.title ?? '', where: whereOf(part, key, item) }
}

const whereOf = (part: Difference['part'], key: string, item: Item | undefined): string => {
  const named = item ? `${item.number ?? ''} ${item.label}`.trim() : ''
  if (part === 'check') return `${named} ${key}`
  return named
}

function whatOf(difference: Difference, { formCompare: words }: Messages): string {
  const part = words.parts[difference.part]
  return difference.change === 'changed'
    ? `${part} · ${words.fields[difference.field]}`
    : `${part} · ${words[difference.change]}`
}

function sidesOf(both: Both, difference: Difference, words: Messages) {
  const side = (edition: Edition, value: unknown) => valueText({ edition, words, difference }, value)
  const { before, after } = difference as { readonly before?: unknown; readonly after?: unknown }
  return { before: side(both.before, before), after: side(both.after, after) }
}

interface Told {
  readonly edition: Edition
  readonly words: Messages
  readonly difference: Difference
}

const conditions: readonly string[] = ['askedWhen', 'required', 'offeredWhen', 'findsWhen', 'is']

function valueText(told: Told, value: unknown): string {
  const { difference, edition, words } = told
  const { change, part, key, within } = difference
  if (value === undefined) return words.formCompare.nothing
  if (change === 'moved') return edition.groups.find((group) => group.key === value)?.title ?? String(value)
  if (change === 'reordered') return (value as readonly string[]).map((name) => nameOf(told, name)).join('、')
  if (change !== 'changed') return wholeText(told, value)
  if (typeof value === 'boolean') return value ? words.formCompare.yes : words.formCompare.no
  if (typeof value === 'string' && conditions.includes(difference.field))
    return sayCondition(edition, value, part === 'item' ? key : within)
  return wordText(told, difference.field, value)
}

function wordText({ words }: Told, field: string, value: unknown): string {
  if (field === 'type') return words.form.types[value as keyof Messages['form']['types']] ?? String(value)
  if (field === 'kind') return words.formChecks[value as 'hard' | 'soft']
  if (field === 'stage') return words.form.stages[value as keyof Messages['form']['stages']]
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'object' && value !== null ? Object.values(value).join('／') : String(value)
}

/** What was added or removed, by the words that stand in it. */
function wholeText({ edition, difference: { part, key, within } }: Told, value: unknown): string {
  if (part === 'fact' || part === 'setting') return sayName(edition, part === 'setting' ? `setting.${key}` : key).said
  const { label, title, says, is, options } = value as Partial<Item> & { title?: string; says?: string; is?: string }
  if (is !== undefined) return sayCondition(edition, is, within)
  const listed = (options ?? []).map((option: Option | string) => (typeof option === 'string' ? option : option.label))
  const text = label ?? title ?? says ?? key
  return listed.length > 0 ? `${text}（${listed.join('、')}）` : text
}

function nameOf({ edition, difference: { part, key } }: Told, name: string): string {
  if (part === 'group') return edition.groups.find((group) => group.key === name)?.title ?? name
  if (part === 'item') return itemNamed(edition, name)?.label ?? name
  return itemNamed(edition, key)?.options?.find((option) => option.key === name)?.label ?? name
}
