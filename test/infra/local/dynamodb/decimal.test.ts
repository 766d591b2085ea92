import * as fc from 'fast-check'
import { minus, plus } from '../../../../infra/local/dynamodb/decimal'

it.each([
  ['0.1', '0.2', '0.3'],
  ['-1.5', '1.5', '0'],
  ['0.005', '-0.01', '-0.005'],
  ['99', '1', '100'],
  ['12345678901234567890123456789012345677', '1', '12345678901234567890123456789012345678'],
  [`1${'0'.repeat(125)}`, '0', `1${'0'.repeat(125)}`],
])('adds %s and %s to %s', (one, other, sum) => {
  expect(plus(one, other)).toBe(sum)
})

it('takes away what it added', () => {
  const number = fc.integer({ min: -1e12, max: 1e12 }).map((n) => String(n / 1e4))
  fc.assert(
    fc.property(number, number, (one, other) => expect(Number(minus(plus(one, other), other))).toBe(Number(one))),
  )
})

it('refuses what DynamoDB could not keep', () => {
  expect(() => plus(`1${'0'.repeat(40)}`, '1')).toThrow('38 significant digits')
  expect(() => plus(`9${'0'.repeat(125)}`, `9${'0'.repeat(125)}`)).toThrow('Number overflow')
})
