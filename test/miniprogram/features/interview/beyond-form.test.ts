import type { Row } from '../../../../miniprogram/src/features/bundle/bundle'
import { beyondForm } from '../../../../miniprogram/src/features/interview/beyond-form'
import { confirmable, firstOpen, groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import { aSitting, compiled, visited } from '../support/rows'

const sitting = (changes: Partial<Row>) => aSitting(visited(changes)).interview
const returned = (item: string) => sitting({ state: 'returned', returned: [{ item, reason: '请核实' }] })
const disputed = (item: string, correction?: string) =>
  sitting({
    confirmation: { kind: 'disputed', version: 1, at: '', items: [{ item, ...(correction ? { correction } : {}) }] },
  })

describe('what is questioned and is no question', () => {
  it('the whole record: every answer is asked once more, and a tap a group closes it', () => {
    const interview = returned('whole')
    expect(beyondForm(interview)).toEqual([{ item: 'whole', words: '请核实', kind: 'whole' }])
    const views = groupViews(interview).flatMap(({ items }) => items)
    const answered = views.filter(({ value }) => value !== undefined)
    expect(answered.length).toBeGreaterThan(3)
    expect(answered.map(({ standing }) => standing)).toEqual(answered.map(() => 'lastYear'))
    expect(firstOpen(groupViews(interview)).count).toBeGreaterThanOrEqual(answered.length)
    for (const group of groupViews(interview)) interview.confirm(confirmable(group), 'group')
    const after = groupViews(interview).flatMap(({ items }) => items)
    expect(after.filter(({ standing }) => standing === 'lastYear')).toEqual([])
  })

  it.each(['photo', 'signature'] as const)('the %s has a word above the questions', (item) => {
    expect(beyondForm(returned(item))).toEqual([{ item, words: '请核实', kind: item }])
  })

  it('what the certificate says is told with its label and the person’s own words', () => {
    const given = compiled.items.filter(({ item }) => item.given && item.plain).map(({ item }) => item)
    expect(given.length).toBeGreaterThan(0)
    for (const { key, label } of given)
      expect(beyondForm(disputed(key, '我是1971年生的'))).toEqual([
        { item: key, words: '我是1971年生的', kind: 'certificate', label },
      ])
  })

  it('a question of the form stands at its question and nowhere else', () => {
    expect(beyondForm(disputed('marital_status'))).toEqual([])
  })
})
