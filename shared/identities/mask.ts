/** `340621********0017`: division and the last four stay; the suffix of a certificate number too. What is too short to hide is hidden whole. */
export function maskNumber(number: string): string {
  if (number.includes('*')) return number
  const [digits = '', ...reissue] = number.split(/(?=B)/)
  if (digits.length < 15) return '*'.repeat(digits.length) + reissue.join('')
  return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}${reissue.join('')}`
}

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
