import { ageOn } from '../../../shared/forms/age'

describe('ageOn', () => {
  it.each([
    ['1958-03-12', 64],
    ['1958-09-30', 64],
    ['1958-10-01', 63],
    ['2004-02-29', 18],
    ['2022-09-30', 0],
    ['2022-10-01', -1],
  ])('counts completed years on 30 September for a birth on %s', (birthDate, age) => {
    expect(ageOn('2022-09-30', birthDate)).toBe(age)
  })
})
