import { isHouseholder, sayHouseholder } from '../../../../miniprogram/src/features/interview/householder'
import { aSitting } from '../support/rows'

describe('户主就是本人', () => {
  it('answers name and number with one tap, and no digit of the number is on the phone', () => {
    const { interview, row } = aSitting()
    expect(isHouseholder(interview)).toBe(false)
    sayHouseholder(interview)
    expect(isHouseholder(interview)).toBe(true)
    expect(interview.draft().answers).toMatchObject({ householder_name: row.name, householder_id: 'self' })
    expect(interview.session.findingsOf('householder_id')).toEqual([])
  })

  it('is no longer so when another name is written', () => {
    const { interview } = aSitting()
    sayHouseholder(interview)
    interview.answer('householder_name', '别人')
    expect(isHouseholder(interview)).toBe(false)
  })
})
