import { breaksOf, hashOf } from '../../../functions/platform/chain'
import type { Entry } from '../../../functions/platform/journal'
import { aChain } from '../../support/builders'

const chain = () => aChain('registration#1', ...[1, 2, 3, 4].map((n) => [{ type: 'x', n }]))
const without = (at: number) => chain().filter((_, index) => index !== at)
const changed = (at: number, change: Partial<Entry>) =>
  chain().map((entry, index) => (index === at ? { ...entry, ...change } : entry))

describe('the chain of a stream', () => {
  it('holds when nothing was touched', () => {
    expect(breaksOf(chain())).toEqual([])
    expect(breaksOf([])).toEqual([])
  })

  it.each<[string, readonly Entry[], object]>([
    ['the first entry is gone', without(0), { because: 'gap' }],
    ['an entry in the middle is gone', without(1), { because: 'gap' }],
    ['an event was changed', changed(1, { events: [{ type: 'y' }] }), { seq: 2, because: 'content' }],
    ['the time was changed', changed(3, { at: '2020-01-01T00:00:00Z' }), { seq: 4, because: 'content' }],
    ['somebody else is said to have acted', changed(0, { by: 'x' }), { seq: 1, because: 'content' }],
    ['the device was added', changed(0, { device: { id: 'x' } }), { seq: 1, because: 'content' }],
    ['an entry was put in from elsewhere', changed(2, { prev: 'p', hash: 'h' }), { seq: 3, because: 'link' }],
  ])('breaks when %s', (_, entries, expected) => {
    expect(breaksOf(entries)).toContainEqual(expect.objectContaining(expected))
  })

  it('names an entry that cannot be read, and still looks at what stands around it', () => {
    const { seq, hash } = chain()[1] ?? {}
    expect(breaksOf(without(1), [{ seq: seq ?? 0, ...(hash ? { hash } : {}) }])).toEqual([
      { seq: 2, because: 'unreadable' },
    ])
    expect(breaksOf(without(1), [{ seq: 2 }])).toEqual([{ seq: 2, because: 'unreadable' }])
    expect(breaksOf(without(1), [{ seq: 2, hash: 'other' }])).toContainEqual({ seq: 3, because: 'link' })
    expect(breaksOf(without(3), [{ seq: 4 }])).toEqual([{ seq: 4, because: 'unreadable' }])
  })

  it('covers the hash an entry had before it was resealed', () => {
    const [first] = chain()
    if (!first) throw new Error('no entry')
    const resealed = { ...first, was: first.hash }
    expect(breaksOf([{ ...resealed, hash: hashOf(resealed) }])).toEqual([])
    expect(breaksOf([{ ...resealed, hash: hashOf(resealed), was: 'x' }])).toEqual([{ seq: 1, because: 'content' }])
    expect(hashOf({ ...first })).toBe(first.hash)
  })
})
