/** @jest-environment jsdom */
import { neighbourOf, stillDue } from '../../../../console/src/features/review/use-queue'

const aRow = (personId: string, seq: number) => ({
  personId,
  seq,
  name: personId,
  maskedNumber: '',
  region: '',
  village: '',
  state: 'townshipReview' as const,
  version: 1,
  risk: 0,
  reasons: [],
  submittedAt: '',
  confirmation: 'none' as const,
})

describe('the queue after something was done', () => {
  const rows = [aRow('a', 4), aRow('b', 6)]

  it('no longer shows the row that was handled, though the view still has it', () => {
    expect(stillDue(rows, { a: 5 }).map(({ personId }) => personId)).toEqual(['b'])
  })

  it('shows it again when it comes back later with a new version', () => {
    expect(stillDue([aRow('a', 9)], { a: 5 })).toHaveLength(1)
  })
})

describe('the neighbour in the list', () => {
  const rows = ['a', 'b', 'c'].map((personId) => ({ personId }))

  it.each([
    ['b', 1, 'c'],
    ['b', -1, 'a'],
    ['c', 1, undefined],
    ['a', -1, undefined],
    [undefined, 1, 'a'],
    [undefined, -1, 'c'],
    ['gone', 1, 'a'],
  ] as const)('of %s by %d is %s', (from, step, to) => {
    expect(neighbourOf(rows, from, step)).toBe(to)
  })
})
