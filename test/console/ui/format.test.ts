import { byShare, formatDate, formatInstant, formatPercent, formatRate } from '../../../console/src/ui/format'

describe('a rate', () => {
  it.each([
    [54, 56, '96.4% (54/56)'],
    [0, 0, '— (0/0)'],
    [0, 12, '0.0% (0/12)'],
    [12, 12, '100.0% (12/12)'],
    [1234, 2000, '61.7% (1,234/2,000)'],
  ])('of %d in %d is shown with both counts', (numerator, denominator, text) => {
    expect(formatRate({ numerator, denominator })).toBe(text)
  })

  it('is never rounded to all while somebody is missing, nor to nobody while somebody is there', () => {
    expect(formatPercent({ numerator: 9999, denominator: 10_000 })).toBe('99.9%')
    expect(formatPercent({ numerator: 37_999_999, denominator: 38_000_000 })).toBe('99.9%')
    expect(formatPercent({ numerator: 1, denominator: 10_000 })).toBe('0.1%')
  })

  it('ranks the lowest first, the larger place first among equals, and a place without anybody last', () => {
    const shares = { none: [0, 0], half: [1, 2], zero: [0, 5], full: [3, 3], bigHalf: [50, 100] } as const
    const names = Object.keys(shares) as (keyof typeof shares)[]
    const shareOf = (name: keyof typeof shares) => ({ numerator: shares[name][0], denominator: shares[name][1] })
    expect(names.sort((one, other) => byShare(shareOf(one), shareOf(other)))).toEqual([
      'zero',
      'bigHalf',
      'half',
      'full',
      'none',
    ])
  })
})

describe('a time', () => {
  it('is a Beijing date whatever the machine thinks: late evening UTC is the next day', () => {
    expect(formatInstant('2026-09-29T16:05:00.000Z')).toBe('2026年9月30日 00:05')
    expect(formatDate('2026-09-29T15:59:59.999Z')).toBe('2026年9月29日')
  })

  it('that is a calendar date already is not moved', () => {
    expect(formatDate('2026-09-30')).toBe('2026年9月30日')
  })

  it('that cannot be read is shown as it came', () => {
    expect(formatInstant('soon')).toBe('soon')
    expect(formatDate('')).toBe('')
  })
})
