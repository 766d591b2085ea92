import type { Difference, FieldOf, Part, Parts } from './difference'
import type { BuiltInCheck, Edition, Group, Item } from './edition'

type Fields = { readonly [P in Part]: Readonly<Record<FieldOf<P>, true>> }

/** Every field that is compared. A new field of an edition does not compile until it stands here. */
const fields: Fields = {
  edition: { title: true },
  group: { title: true, askedWhen: true },
  item: {
    number: true,
    label: true,
    type: true,
    ordered: true,
    askedWhen: true,
    required: true,
    requiredId: true,
    requiredSays: true,
    min: true,
    max: true,
    maxLength: true,
    given: true,
    private: true,
    stage: true,
    hint: true,
    plain: true,
  },
  option: { code: true, label: true, plain: true, offeredWhen: true, none: true },
  check: { kind: true, findsWhen: true, says: true, reviewerSays: true, ref: true },
  fact: { type: true, options: true },
  setting: { type: true, options: true, otherwise: true },
  calculation: { is: true },
  wording: { id: true, says: true },
}

/** What is different in the second edition, by meaning key, in the order of the form. Nothing for an edition and its copy. */
export function diffEditions(before: Edition, after: Edition): readonly Difference[] {
  return [
    ...changed('edition', after.key, [before, after]),
    ...listed('group', after.key, [before.groups, after.groups]),
    ...itemDifferences(before, after),
    ...listed('fact', after.key, [before.facts, after.facts]),
    ...listed('setting', after.key, [before.settings, after.settings]),
    ...listed('calculation', after.key, [before.calculations, after.calculations]),
    ...listed('wording', after.key, [wordings(before), wordings(after)]),
  ]
}

const wordings = ({ wording }: Edition): readonly Parts['wording'][] =>
  (Object.keys(wording) as BuiltInCheck[]).sort().map((key) => ({ ...wording[key], key }))

interface Standing {
  readonly item: Item
  readonly group: string
}

const standing = ({ groups }: Edition): ReadonlyMap<string, Standing> =>
  new Map(groups.flatMap(({ key, items }) => items.map((item) => [item.key, { item, group: key }] as const)))

function itemDifferences(before: Edition, after: Edition): readonly Difference[] {
  const [old, now] = [standing(before), standing(after)]
  const removed = Array.from(old.values()).filter(({ item }) => !now.has(item.key))
  const here = Array.from(now.values()).flatMap(({ item, group }): readonly Difference[] => {
    const was = old.get(item.key)
    if (was === undefined)
      return [difference({ part: 'item', key: item.key, within: group, change: 'added', after: item })]
    return changesOfItem(was, { item, group })
  })
  return [
    ...removed.map(({ item, group }) =>
      difference({ part: 'item', key: item.key, within: group, change: 'removed', before: item }),
    ),
    ...here,
    ...after.groups.flatMap((group) => reorderedItems(before.groups, group)),
  ]
}

function changesOfItem(was: Standing, { item, group }: Standing): readonly Difference[] {
  const { key, options = [], checks = [] } = item
  const place = { part: 'item', key, within: group } as const
  return [
    ...(was.group === group ? [] : [difference({ ...place, change: 'moved', before: was.group, after: group })]),
    ...changed('item', key, [was.item, item], group),
    ...listed('option', key, [was.item.options ?? [], options]),
    ...listed('check', key, [was.item.checks ?? [], checks]),
  ]
}

function reorderedItems(before: readonly Group[], { key, items }: Group): readonly Difference[] {
  const was = before.find((group) => group.key === key)?.items ?? []
  return reordered('item', key, [was, items])
}

type Named<P extends Part> = Parts[P] & { readonly key?: string; readonly id?: string }
type Pair<Thing> = readonly [before: Thing, after: Thing]

const nameOf = ({ key, id }: { readonly key?: string; readonly id?: string }): string => key ?? id ?? ''

/** Two lists of the same part that stand in one thing. */
function listed<P extends Part>(
  part: P,
  owner: string,
  [before, after]: Pair<readonly Named<P>[]>,
): readonly Difference[] {
  const within = part === 'option' || part === 'check' ? { within: owner } : {}
  const known = (list: readonly Named<P>[], name: string) => list.find((one) => nameOf(one) === name)
  const removed = before.filter((one) => !known(after, nameOf(one)))
  return [
    ...removed.map((one) => difference({ part, key: nameOf(one), ...within, change: 'removed', before: one })),
    ...after.flatMap((one) => {
      const key = nameOf(one)
      const was = known(before, key)
      if (was === undefined) return [difference({ part, key, ...within, change: 'added', after: one })]
      return changed(part, key, [was, one], within.within)
    }),
    ...reordered(part, owner, [before, after]),
  ]
}

function changed<P extends Part>(part: P, key: string, [before, after]: Pair<Parts[P]>, within?: string): Difference[] {
  const names = Object.keys(fields[part]) as (FieldOf<P> & string)[]
  return names
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) =>
      difference({
        part,
        key,
        ...(within === undefined ? {} : { within }),
        change: 'changed',
        field,
        before: before[field],
        after: after[field],
      }),
    )
}

function reordered(
  part: Part,
  owner: string,
  [before, after]: Pair<readonly { key?: string; id?: string }[]>,
): Difference[] {
  const [old, now] = [before.map(nameOf), after.map(nameOf)]
  const stayed = old.filter((name) => now.includes(name))
  const standsNow = now.filter((name) => old.includes(name))
  if (isSame(stayed, standsNow)) return []
  return [difference({ part, key: owner, change: 'reordered', before: stayed, after: standsNow })]
}

// Parts are plain data with few fields, written in one order.
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

interface Told {
  readonly part: Part
  readonly key: string
  readonly within?: string
  readonly change: Difference['change']
  readonly field?: string
  readonly before?: unknown
  readonly after?: unknown
}

/** The compiler cannot follow one part through the lists of all; that each is compared with its own kind it has checked. */
const difference = (found: Told): Difference => found as Difference
