import { readNumber } from '../../../../miniprogram/src/features/interview/read-number'

describe('a number in a field', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['１２．５', 12.5],
    ['12.5', 12.5],
    [' 7 ', 7],
    ['0.05', 0.05],
    ['999999999999999', 999_999_999_999_999],
  ])('%j is read as %d', (text, number) => expect(readNumber(text)).toBe(number))

  it.each(['12.', '.5', '-3', '1e5', '十二', '9'.repeat(20), `0.${'1'.repeat(16)}`])(
    '%j is no number that can be held as it was typed, and stays as it was typed',
    (text) => expect(readNumber(text)).toBe(text),
  )
})
