import type { Group, Item } from '../../edition'

/** The same groups where an edition names the year in other words; what is said to the resident stays as plain as it is. */
export function reworded(groups: readonly Group[], from: string, to: string): readonly Group[] {
  const inItsWords = (text: string): string => text.split(from).join(to)
  const rewordedItem = (item: Item): Item => ({
    ...item,
    label: inItsWords(item.label),
    ...(item.requiredSays === undefined ? {} : { requiredSays: inItsWords(item.requiredSays) }),
  })
  return groups.map((group) => ({ ...group, items: group.items.map(rewordedItem) }))
}
