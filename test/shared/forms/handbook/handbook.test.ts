import type { Edition } from '../../../../shared/forms/edition'
import { formLessons } from '../../../../shared/forms/handbook/form-lessons'
import { handbookOf, writtenEntries } from '../../../../shared/forms/handbook/handbook-of'
import { visitLessons } from '../../../../shared/forms/handbook/visit-lessons'
import { instrument } from '../ed2022/instrument-checks'
import { everyEdition } from './editions'

const lessons = [...visitLessons, ...formLessons]
const itemsOf = ({ groups }: Edition) => groups.flatMap(({ items }) => items)
const repeated = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

describe('the written entries', () => {
  it('are looked for in every edition that a campaign may be opened with', () => {
    const keys = everyEdition.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining(['ed2016', 'ed2018', 'ed2019', 'ed2022', 'ed2026', 'legal', 'community2022']),
    )
  })

  it.each(everyEdition.map((edition) => [edition.key, edition] as const))(
    'explain every question of %s',
    (_, edition) => {
      const written = new Set(writtenEntries.map(({ item }) => item))
      const asked = itemsOf(edition).filter(({ given }) => !given)
      expect(asked.map(({ key }) => key).filter((key) => !written.has(key))).toEqual([])
    },
  )

  it('explain nothing that no edition has', () => {
    const known = new Set(everyEdition.flatMap(itemsOf).map(({ key }) => key))
    expect(writtenEntries.map(({ item }) => item).filter((key) => !known.has(key))).toEqual([])
  })

  it('explain each item once', () => {
    expect(repeated(writtenEntries.map(({ item }) => item))).toEqual([])
  })

  it.each(writtenEntries.map((entry) => [entry.item, entry] as const))('%s is complete and short', (_, entry) => {
    const { title, means, ask, examples, traps } = entry
    for (const text of [title, means, ask, ...examples, ...traps]) {
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
      expect([...text].length).toBeLessThanOrEqual(200)
    }
    expect(means).toMatch(/。$/)
    expect(ask).toMatch(/[？。]$/)
    for (const list of [examples, traps]) {
      expect(list.length).toBeGreaterThanOrEqual(1)
      expect(list.length).toBeLessThanOrEqual(3)
      expect(repeated(list)).toEqual([])
    }
  })

  it('name no amount of money, no rate and no article of a law, which differ by place and year', () => {
    const texts = writtenEntries.flatMap(({ means, ask, examples, traps }) => [means, ask, ...examples, ...traps])
    const points = lessons.flatMap((lesson) => lesson.points)
    expect([...texts, ...points].filter((text) => /\d元|第.{1,5}条|\d‰/.test(text))).toEqual([])
  })
})

describe('the lessons', () => {
  it('have keys and titles of their own', () => {
    expect(repeated(lessons.map(({ key }) => key))).toEqual([])
    expect(repeated(lessons.map(({ title }) => title))).toEqual([])
  })

  it.each(lessons.map((lesson) => [lesson.key, lesson] as const))(
    '%s is short and tied to checks there are',
    (_, lesson) => {
      expect(lesson.title).not.toBe('')
      expect(lesson.points.length).toBeGreaterThanOrEqual(3)
      expect(lesson.points.length).toBeLessThanOrEqual(5)
      for (const point of lesson.points) {
        expect(point).toMatch(/。$/)
        expect([...point].length).toBeLessThanOrEqual(60)
      }
      expect(lesson.checks.length).toBeGreaterThanOrEqual(1)
      expect(lesson.checks.filter((check) => !instrument.includes(check))).toEqual([])
      expect(repeated(lesson.checks)).toEqual([])
    },
  )
})

describe('handbookOf', () => {
  const editionOf = (key: string) => everyEdition.filter((edition) => edition.key === key)
  const [ed2022] = editionOf('ed2022')

  it('stands in the order of the form and has every lesson', () => {
    const { entries, lessons: taught } = handbookOf(editionOf('ed2022'))
    const keys = entries.map(({ item }) => item)
    const order = itemsOf(ed2022 as Edition).map(({ key }) => key)
    expect(keys).toEqual(order.filter((key) => keys.includes(key)))
    expect(keys).toEqual(expect.arrayContaining(['status_code', 'employed', 'photo_home']))
    expect(taught).toEqual(lessons)
  })

  it('has nothing of other editions', () => {
    const keys = handbookOf(editionOf('ed2022')).entries.map(({ item }) => item)
    expect(keys).not.toContain('job_form')
    expect(handbookOf([]).entries).toEqual([])
  })

  it('names an item of several editions once', () => {
    const keys = handbookOf(everyEdition).entries.map(({ item }) => item)
    expect(repeated(keys)).toEqual([])
    expect(keys).toEqual(expect.arrayContaining(['job_form', 'elder_carer']))
  })

  it('explains the question of a local extension by its label and hint', () => {
    const local: Edition = {
      ...(ed2022 as Edition),
      groups: [
        {
          key: 'local',
          title: '本县增加',
          items: [
            { key: 'local_stove', label: '家里用什么做饭', type: 'text', hint: '选最常用的一种' },
            { key: 'local_well', label: '家里有没有水井？', type: 'yn' },
            { key: 'local_given', label: '已知的', type: 'text', given: true },
          ],
        },
      ],
    }
    expect(handbookOf([local]).entries).toEqual([
      {
        item: 'local_stove',
        title: '家里用什么做饭',
        means: '选最常用的一种',
        ask: '家里用什么做饭？',
        examples: [],
        traps: [],
      },
      {
        item: 'local_well',
        title: '家里有没有水井？',
        means: '家里有没有水井？',
        ask: '家里有没有水井？',
        examples: [],
        traps: [],
      },
    ])
  })
})
