import { community2022 } from '../../../shared/forms/editions/community2022/community2022'
import { aForm, after, inSituation, situations } from './cases'

describe('a community form', () => {
  it('goes the way from the leader to the county', () => {
    const states = (Object.keys(situations) as (keyof typeof situations)[]).map((name) => inSituation(name).state)
    expect(states).toEqual([
      'prefilled',
      'filled',
      'townshipReview',
      'returned',
      'countyReview',
      'returned',
      'approved',
      'locked',
    ])
  })

  it('keeps the edition it was filled with', () => {
    expect(inSituation('locked')).toMatchObject({ content: { key: community2022.key }, form: aForm() })
  })

  it('loses the committee’s word with every change', () => {
    const [filled] = situations.filled
    expect(inSituation('townshipReview')).toHaveProperty('confirmation')
    expect(after(...situations.townshipReview, filled)).not.toHaveProperty('confirmation')
    expect(after(...situations['returned by the county'], filled)).not.toHaveProperty('items')
  })

  it('does not grow out of order', () => {
    const [, confirmed] = situations.townshipReview
    expect(() => after(confirmed)).toThrow('no community form filled')
    expect(() => after({ type: 'community.locked', by: 'county' })).toThrow('no community form confirmed')
  })
})
