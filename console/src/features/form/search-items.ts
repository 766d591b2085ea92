import type { Edition, Group, Item } from '../../../../shared/forms/edition'

/** The groups with the items that answer to all of the words; a group without any is left out. */
export const searchItems = ({ groups }: Pick<Edition, 'groups'>, words: string): readonly Group[] => {
  const sought = bare(words).split(' ').filter(Boolean)
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => sought.every((word) => textOf(item).includes(word))),
    }))
    .filter(({ items }) => items.length > 0)
}

const bare = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

const textOf = ({ key, number = '', label, hint = '', options = [], checks = [] }: Item): string =>
  bare([key, number, label, hint, ...options.map((option) => option.label), ...checks.map(({ id }) => id)].join(' '))
