import { initialsOf } from '../../../../functions/roster/initials'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import type { HandbookEntry } from '../../../../shared/forms/handbook/handbook'
import { handbookOf } from '../../../../shared/forms/handbook/handbook-of'
import { type Searchable, searchHandbook } from '../../../../shared/forms/handbook/search'

const anEntry = (item: string, title: string, means = '。'): HandbookEntry => ({
  item,
  title,
  means,
  ask: '？',
  examples: [],
  traps: [],
})

const shelf: readonly Searchable[] = [
  { entry: anEntry('text', '甲', '就业与否都可以填。'), initials: 'j', number: '题R1' },
  { entry: anEntry('contains', '是否就业', '。'), initials: 'sfjy', number: '题R16' },
  { entry: anEntry('part', '乙', '。'), initials: 'y', number: '题R16-2' },
  { entry: anEntry('initials', '敬业', '。'), initials: 'jy', number: '题R2' },
  { entry: anEntry('exact', '就业', '。'), initials: 'jy', number: '题R3' },
  { entry: anEntry('bare', '电话', '只写 H5 与 APP。') },
]

const found = (words: string) => searchHandbook(shelf, words).map(({ item }) => item)

describe('searchHandbook', () => {
  it('puts the exact title first, then titles that contain the words, then texts', () => {
    expect(found('就业')).toEqual(['exact', 'contains', 'text'])
  })

  it.each([
    ['jy', ['initials', 'exact', 'contains']],
    ['J Y', ['initials', 'exact', 'contains']],
    ['sf', ['contains']],
    ['fjy', ['contains']],
    ['f', []],
    ['jyx', []],
  ])('finds by the initials, first those that begin so, and inside them from two letters on: %s', (words, items) => {
    expect(found(words)).toEqual(items)
  })

  it.each([
    ['题R16', ['contains', 'part']],
    ['r16', ['contains', 'part']],
    ['16', ['contains', 'part']],
    ['R16-2', ['part']],
    ['R1', ['text']],
    ['题', []],
  ])('finds by the number in the edition, and its parts: %s', (words, items) => {
    expect(found(words)).toEqual(items)
  })

  it('minds neither case nor spaces, nor the brackets nobody types', () => {
    expect(found('h5与app')).toEqual(['bare'])
    expect(found(' 是 否 就业 ')).toEqual(['contains'])
    expect(found('是否（就业）')).toEqual(['contains'])
  })

  it('gives everything in the order given for no words, and nothing for words that are nowhere', () => {
    expect(found('  ')).toEqual(['text', 'contains', 'part', 'initials', 'exact', 'bare'])
    expect(found('火星')).toEqual([])
  })

  describe('over the handbook of an edition', () => {
    const numbers = new Map(ed2019.groups.flatMap(({ items }) => items.map(({ key, number }) => [key, number])))
    const handbook = handbookOf([ed2019]).entries.map((entry): Searchable => {
      const number = numbers.get(entry.item)
      return { entry, initials: initialsOf(entry.title), ...(number ? { number } : {}) }
    })

    it.each([
      ['hkxz', 'hukou_type'],
      ['sfjy', 'employed'],
      ['户口性质', 'hukou_type'],
      ['题R22', 'emp_insurance'],
      ['托养', 'care_got'],
      ['合作医疗', 'emp_insurance'],
      ['盲表', 'aid_vision'],
    ])('%s leads first to %s', (words, item) => {
      expect(searchHandbook(handbook, words)[0]?.item).toBe(item)
    })
  })
})
