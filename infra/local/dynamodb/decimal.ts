import { invalid } from './refusals'

interface Decimal {
  /** The number times ten to the power of `places`. */
  readonly digits: bigint
  readonly places: number
}

/** The exact sum; numbers are decimal text as DynamoDB keeps it. Refused beyond 38 significant digits. */
export function plus(one: string, other: string): string {
  const [left, right] = [decimal(one), decimal(other)]
  const places = Math.max(left.places, right.places)
  return text({ digits: scaled(left, places) + scaled(right, places), places })
}

export function minus(one: string, other: string): string {
  return plus(one, other.startsWith('-') ? other.slice(1) : `-${other}`)
}

function decimal(number: string): Decimal {
  const [whole = '0', fraction = ''] = number.split('.')
  return { digits: BigInt(whole + fraction), places: fraction.length }
}

function scaled({ digits, places }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - places)
}

function text({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
  const whole = padded.slice(0, padded.length - places)
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '')
  const significant = (whole + fraction).replace(/^0+/, '')
  if (whole.length > 126) {
    throw invalid('Number overflow. Attempting to store a number with magnitude larger than supported range')
  }
  if (significant.replace(/0+$/, '').length > 38) {
    throw invalid('Attempting to store more than 38 significant digits in a Number')
  }
  return fraction ? `${sign}${whole}.${fraction}` : sign + whole
}
