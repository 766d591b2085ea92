import type { Edition, Item, Option } from '../edition'
import { binary, call } from '../expression/build'
import { parse } from '../expression/parse'
import { print } from '../expression/print'
import { type NamedScope, toXPath } from '../expression/to-xpath'
import { optionsOfItem } from '../plain'
import { labelColumn, own, sheetNames, yesNoList } from './names'
import { type Fields, type FormSheet, mark, moreOf, sheetOf } from './write-table'

const choiceColumns = [
  'list_name',
  'name',
  labelColumn,
  ...['code', 'plain', 'offered_when', 'none', 'more'].map(own),
] as const

export interface ChoiceLists {
  readonly sheet: FormSheet
  /** The list an item chooses from. Equal lists are written once. */
  readonly nameFor: (item: Item) => string
}

export function writeChoices({ groups }: Edition): ChoiceLists {
  const names = new Map<string, string>()
  const rows: Fields[] = []
  const nameFor = (item: Item): string => {
    const options = optionsOfItem(item)
    const content = JSON.stringify(options)
    const known = names.get(content)
    if (known !== undefined) return known
    const name = item.options ? item.key : yesNoList
    names.set(content, name)
    rows.push(...options.map((option) => choiceRow(name, option)))
    return name
  }
  for (const { items } of groups) for (const item of items) if (optionsOfItem(item).length > 0) nameFor(item)
  return { sheet: sheetOf(sheetNames.choices, choiceColumns, rows), nameFor }
}

function choiceRow(list: string, { key, code, label, plain, offeredWhen, none, ...rest }: Option): Fields {
  return {
    list_name: list,
    name: key,
    [labelColumn]: label,
    // As JSON: 1 and "1" are two codes.
    [own('code')]: JSON.stringify(code),
    [own('plain')]: plain,
    [own('offered_when')]: offeredWhen,
    [own('none')]: mark(none),
    [own('more')]: moreOf(rest),
  }
}

/** Options that are not always offered, as one condition on the name of a choice. */
export function choiceFilterOf(item: Item, scope: NamedScope): string | undefined {
  const limited = (item.options ?? []).filter(({ offeredWhen }) => offeredWhen !== undefined)
  if (limited.length === 0) return undefined
  // Inside a filter `.` is the choice, so the item is named.
  const named = { ...scope, self: item.key }
  return limited
    .map(({ key, offeredWhen = '' }) => `(name != '${key}' or ${toXPath(selfNamed(offeredWhen, item.key), named)})`)
    .join(' and ')
}

function selfNamed(source: string, key: string): string {
  type Node = ReturnType<typeof parse>
  const replaced = (node: Node): Node => {
    if (node.kind === 'self') return { kind: 'reference', name: key, at: node.at }
    if (node.kind === 'binary') return binary(node.at, node.operator, replaced(node.left), replaced(node.right))
    return node.kind === 'call' ? call(node.at, node.name, ...node.args.map(replaced)) : node
  }
  return print(replaced(parse(source)), 8000)
}
