import { changedAnswers } from '../../../shared/registrations/compare-years'

describe('this year beside last year', () => {
  it('keeps only what is not as last year, with both answers', () => {
    const prior = { a: 'x', b: 'x', c: 'x' }
    expect(changedAnswers({ a: 'x', b: 'y', d: 0 }, prior)).toEqual([
      { item: 'b', change: 'changed', before: 'x', now: 'y' },
      { item: 'c', change: 'removed', before: 'x' },
      { item: 'd', change: 'added', now: 0 },
    ])
  })

  it('does not take another order of ticks for a change', () => {
    expect(changedAnswers({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toEqual([])
    expect(changedAnswers({ a: ['x', 'y'] }, { a: ['y', 'z'] })).toHaveLength(1)
  })

  it('has nothing to tell where there is no last year', () => {
    expect(changedAnswers({ a: 'x' }, undefined)).toEqual([])
  })
})
