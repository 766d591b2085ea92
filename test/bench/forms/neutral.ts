import type { Check, Edition, Fact, Group, Item, ItemType, KnownType } from '../../../shared/forms/edition'
import { type Node, parse } from '../../../shared/forms/expression/parse'

/**
 * The part of an edition that every engine can express: items, skips, required, options, ranges and all checks but those that
 * read last year, text, times or dates in order. Our own engine is measured on this same part.
 */
export function neutralEdition(edition: Edition): Edition {
  const given = edition.groups.flatMap(({ items }) => items.filter((item) => item.given))
  const groups = edition.groups.map((group) => ({
    ...group,
    items: group.items.filter((i) => !i.given).map(neutralItem),
  }))
  return {
    ...edition,
    groups: groups.filter(({ items }) => items.length > 0),
    facts: [...edition.facts, ...given.map(factOf)],
  }
}

const formats: readonly ItemType[] = ['phone', 'idno', 'certno', 'region']
const neutralItem = (item: Item): Item => ({
  ...item,
  type: formats.includes(item.type) ? 'text' : item.type,
  checks: (item.checks ?? []).filter(isNeutral),
})

const factOf = ({ key, type, options }: Item): Fact => ({
  key,
  type: formats.includes(type) ? 'text' : (type as KnownType),
  ...(options ? { options: options.map((option) => option.key) } : {}),
})

const isNeutral = ({ findsWhen }: Check): boolean => isExpressible(parse(findsWhen))

function isExpressible(node: Node): boolean {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'self':
      return true
    case 'reference':
      return !node.name.startsWith('prev.') && node.name !== 'today'
    case 'call':
      return ['not', 'selected', 'count-selected'].includes(node.name) && node.args.every(isExpressible)
    case 'binary':
      return isExpressible(node.left) && isExpressible(node.right)
  }
}

/** One question as every engine is told of it. Conditions are trees, `.` already named, calculations by name. */
export interface Rule {
  readonly item: Item
  readonly asked: Node
  readonly required: Node
  /** What must not be: checks, none-options beside others, options not offered. */
  readonly faults: readonly Node[]
}

const always: Node = { kind: 'call', name: 'true', args: [], at: 0 }
const never: Node = { kind: 'call', name: 'false', args: [], at: 0 }

export function rulesOf(edition: Edition): readonly Rule[] {
  const conditions = settingsOf(edition)
  return edition.groups.flatMap((group) => group.items.map((item) => ruleOf(group, item, conditions)))
}

/** Trees of the calculations by name, settings put in. */
export const calculationsOf = (edition: Edition): ReadonlyMap<string, Node> => {
  const put = settingsOf(edition)
  return new Map(edition.calculations.map(({ key, is }) => [key, put(parse(is), '')]))
}

type Put = (node: Node, self: string) => Node

function settingsOf(edition: Edition): Put {
  const settings = new Map(edition.settings.map(({ key, otherwise }) => [`setting.${key}`, otherwise]))
  const put: Put = (node, self) => {
    if (node.kind === 'self') return { kind: 'reference', name: self, at: node.at }
    if (node.kind === 'binary') return { ...node, left: put(node.left, self), right: put(node.right, self) }
    if (node.kind === 'call') return { ...node, args: node.args.map((arg) => put(arg, self)) }
    const value = node.kind === 'reference' ? settings.get(node.name) : undefined
    if (typeof value === 'number') return { kind: 'number', value, at: node.at }
    if (typeof value === 'boolean') return value ? always : never
    return node
  }
  return put
}

function ruleOf(group: Group, item: Item, put: Put): Rule {
  const tree = (text: string) => put(parse(text), item.key)
  const conditions = [group.askedWhen, item.askedWhen].filter((text) => text !== undefined).map(tree)
  const { required = false } = item
  const constant = required ? always : never
  return {
    item,
    asked: conditions.reduce((all, one) => (all === always ? one : binary('and', all, one)), always),
    required: typeof required === 'string' ? tree(required) : constant,
    faults: [...(item.checks ?? []).map(({ findsWhen }) => findsWhen), ...optionFaults(item)].map(tree),
  }
}

function optionFaults({ type, options = [] }: Item): readonly string[] {
  const none = options
    .filter((option) => option.none)
    .map(({ key }) => `count-selected(.) > 1 and selected(., '${key}')`)
  const limited = options.flatMap(({ key, offeredWhen }) => {
    const chosen = type === 'multi' ? `selected(., '${key}')` : `. = '${key}'`
    return offeredWhen === undefined ? [] : [`${chosen} and not(${offeredWhen})`]
  })
  return [...none, ...limited]
}

const binary = (operator: 'and', left: Node, right: Node): Node => ({ kind: 'binary', operator, left, right, at: 0 })
