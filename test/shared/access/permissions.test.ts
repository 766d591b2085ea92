import { type Actor, assertMay, may } from '../../../shared/access/permissions'
import { contains, countyOf, isRegionCode, townshipOf } from '../../../shared/access/region'

const a = (role: Actor['role'], scope: string): Actor => ({ id: 'x', role, scope })

describe('a scope', () => {
  it.each([
    ['', '340621', true],
    ['34', '340621100200', true],
    ['340621', '340621', true],
    ['340621', '340622', false],
    ['340621100', '340621100200', true],
    ['340621100', '340621', false],
    // A prefix that is no level of its own contains nothing (B75).
    ['34062', '340621', false],
    ['3406211', '340621100', false],
    ['-', '340621', false],
    ['340621', '34062', false],
    ['340621', '340621x', false],
    ['', '', true],
  ])('%p holds %p: %p', (scope, region, expected) => {
    expect(contains(scope, region)).toBe(expected)
  })

  it('is a code of a level, in digits of ours', () => {
    expect(['', '34', '3406', '340621', '340621100', '340621100200'].every(isRegionCode)).toBe(true)
    expect(['3', '340', '34062', '3406211', '34062110020', '３４', 'ab', '-1'].some(isRegionCode)).toBe(false)
  })

  it('knows its county and township', () => {
    expect([countyOf('340621100200'), townshipOf('340621100200')]).toEqual(['340621', '340621100'])
  })
})

describe('a permission', () => {
  it('holds for the role that has it, in the scope, and nowhere else', () => {
    expect(may(a('reviewer', '340621100'), 'registration.return', '340621100200')).toBe(true)
    expect(may(a('reviewer', '340621100'), 'registration.return', '340621101200')).toBe(false)
    expect(may(a('collector', '340621100200'), 'registration.return', '340621100200')).toBe(false)
    expect(may(a('county', '340621'), 'registration.approve', '340621100200')).toBe(false)
  })

  it('that is missing is refused by name', () => {
    const asked = () => assertMay(a('collector', '340621100200'), 'answers.export', '340621')
    expect(asked).toThrow(expect.objectContaining({ code: 'access.denied', details: { permission: 'answers.export' } }))
  })
})
