/** The eighteen characters of the ID number inside a certificate number. */
const idLength = 18

/** `****17`: the last two of the ID number, for the office and only where no birth date stands beside it. Shorter ones are hidden whole. */
export function maskNumber(number: string): string {
  if (number === '') return ''
  const [digits = ''] = number.split(/(?=B)/)
  return digits.length < 15 ? hidden : hidden + lastTwoOf(digits)
}

const hidden = '****'

/** Of a number of the first months' lists, already masked in its middle, the last two are where they always are. */
const lastTwoOf = (digits: string): string =>
  digits.length > idLength ? digits.slice(idLength - 2, idLength) : digits.slice(-2)

/** Where a birth date stands beside it: nothing is left of the number. */
export const hideNumber = (number: string): string => (number === '' ? '' : hidden)

/** `王**`: the first character stays, also when it is one of the rare ones that take two UTF-16 units. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim())
  return characters.length < 2 ? '*' : `${characters[0]}${'*'.repeat(Math.min(characters.length - 1, 3))}`
}

/** `138****5678`, and for a fixed line all but the last two digits. */
export function maskPhone(phone: string): string {
  if (phone.includes('*')) return phone
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`
  return '*'.repeat(Math.max(phone.length - 2, 0)) + phone.slice(-2)
}
