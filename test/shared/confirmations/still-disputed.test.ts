import { giveConfirmation } from '../../../shared/confirmations/give-confirmation'
import { after, inSituation, issued } from '../registrations/cases'
import { knowing, opening, right, type Said, saying } from './saying'

describe('a dispute ends', () => {
  const another: typeof issued = { ...issued, linkId: 'another' } as never
  const wrong: Said = [...right.slice(1), { item: 'family_doctor', verdict: 'wrong' }]
  const says = (before: ReturnType<typeof inSituation>, verdicts: Said, changes: object = {}, more: object = {}) => {
    const link = { linkId: 'link', opening: { ...opening, ...more } }
    const { linkId = 'link', ...command } = changes as { linkId?: string }
    const told = { ...saying(verdicts).command, ...command }
    return after(before, giveConfirmation({ ...link, linkId })(before, told, knowing()))
  }
  const disputing = says(inSituation('townshipReview', issued, another), wrong)
  const kindOf = (state: ReturnType<typeof inSituation>) =>
    state.state === 'unknown' ? undefined : state.confirmation.kind

  it('by a later word on that item from the same link, as sure as before', () => {
    expect(kindOf(disputing)).toBe('disputed')
    expect(kindOf(says(disputing, right))).toBe('confirmed')
  })

  it('not by another link as sure, nor by silence, nor by the word of somebody else', () => {
    expect(kindOf(says(disputing, right, { linkId: 'another' }))).toBe('disputed')
    expect(kindOf(says(disputing, right.slice(1)))).toBe('disputed')
    expect(kindOf(says(disputing, [...right.slice(1), { item: 'family_doctor', verdict: 'unsaid' }]))).toBe('disputed')
    expect(kindOf(says(disputing, right, { relation: 'guardian' }))).toBe('disputed')
    expect(kindOf(says(disputing, right, { relation: 'helper' }))).toBe('disputed')
  })

  it('not by the same link when it is less sure', () => {
    expect(kindOf(says(disputing, right, {}, { seconds: 1, network: 'same' }))).toBe('disputed')
  })

  it('by another link that is surer', () => {
    const doubtful = says(inSituation('townshipReview', issued, another), wrong, {}, { seconds: 1, network: 'same' })
    expect(kindOf(says(doubtful, right, { linkId: 'another' }))).toBe('confirmed')
  })

  it('item by item: what is not taken back stays', () => {
    const two: Said = [...wrong.slice(1), { item: 'edu_level', verdict: 'wrong' }]
    const both = says(inSituation('townshipReview', issued, another), two)
    const one: Said = [...right.slice(0, 1), ...right.slice(2), { item: 'edu_level', verdict: 'wrong' }]
    expect(says(both, one)).toMatchObject({ confirmation: { kind: 'disputed', items: [{ item: 'edu_level' }] } })
    expect(says(both, one, { linkId: 'another' })).toMatchObject({
      confirmation: { items: [{ item: 'family_doctor' }, { item: 'edu_level' }, { item: 'edu_level' }] },
    })
  })
})
