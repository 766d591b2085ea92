import type { HandbookEntry } from './handbook'

/** An entry with what else it is found by. */
export interface Searchable {
  readonly entry: HandbookEntry
  /** Pinyin initials of the title, so that no dictionary is needed where the search runs. */
  readonly initials?: string
  /** The item's number in the edition at hand, such as 题R16. */
  readonly number?: string
}

/** Ways in which an entry answers, the best first. */
const matches: readonly ((sought: string, searchable: Searchable) => boolean)[] = [
  (sought, { entry }) => bare(entry.title) === sought,
  (sought, { initials = '' }) => bare(initials).startsWith(sought),
  (sought, { entry }) => bare(entry.title).includes(sought),
  // jy finds 是否就业 too; one letter alone would find everything.
  (sought, { initials = '' }) => sought.length > 1 && bare(initials).includes(sought),
  (sought, { number = '' }) => isNumber(sought, bare(number)),
  (sought, { entry }) => textOf(entry).includes(sought),
]

/** The entries that answer, each once, the best match first and otherwise in the order given; all of them for no words. */
export function searchHandbook(searchables: readonly Searchable[], words: string): readonly HandbookEntry[] {
  const sought = bare(words)
  if (sought === '') return searchables.map(({ entry }) => entry)
  const ranked = searchables.map((searchable) => ({
    entry: searchable.entry,
    rank: matches.findIndex((isMatch) => isMatch(sought, searchable)),
  }))
  return matches.flatMap((_, at) => ranked.filter(({ rank }) => rank === at).map(({ entry }) => entry))
}

/** Case and spaces never matter, and nobody types the brackets and dots of a title on a phone. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s（）()、，。：:·“”]/g, '')

/** R16, 题R16 and 16 are one number, and it leads to its parts: R37 finds 题R37-3.1, but R1 does not find 题R16. */
function isNumber(sought: string, number: string): boolean {
  const plain = number.replace('题', '')
  return [plain, plain.replace('r', '')].some((name) => {
    const asked = sought.replace('题', '')
    return name !== '' && (name === asked || name.startsWith(`${asked}-`))
  })
}

const textOf = ({ means, ask, examples, traps }: HandbookEntry): string =>
  bare([means, ask, ...examples, ...traps].join('\n'))
