export type Sex = 'male' | 'female'
export type DisabilityDigit = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Grade = 1 | 2 | 3 | 4

export interface ValidIdNumber {
  readonly kind: 'valid'
  /** 18 characters, folded to half width and upper case. */
  readonly idNumber: string
  /** ISO calendar date. */
  readonly birthDate: string
  readonly sex: Sex
}

export interface ValidCertificateNumber extends ValidIdNumber {
  /** The whole number folded, with the suffix of a reissue. */
  readonly certificateNumber: string
  readonly disabilityType: DisabilityDigit
  readonly grade: Grade
  /** `B1`, `B2` …: how often the certificate was issued again after a loss. */
  readonly suffix?: string
}

export type IdNumberObstacle = 'length' | 'checksum' | 'charset' | 'birthDate'
export type CertificateNumberObstacle = IdNumberObstacle | 'type' | 'grade' | 'suffix'

export interface InvalidNumber<Because extends string> {
  readonly kind: 'invalid'
  readonly because: Because
}

export type IdNumber = ValidIdNumber | InvalidNumber<IdNumberObstacle>
export type CertificateNumber = ValidCertificateNumber | InvalidNumber<CertificateNumberObstacle>

const refused = <Because extends string>(because: Because): InvalidNumber<Because> => ({ kind: 'invalid', because })

/**
 * Answered where another person's number is asked, e.g. the householder's: it is the person's own. Who she is stands
 * apart and sealed already, so nobody types or copies the number.
 */
export const ownNumber = 'self'

const longestLife = 130
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Full width to half width, upper case, no spaces. Look-alikes of other scripts (Cyrillic Х) stay as they are (B03, B04). */
export const foldNumber = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u200B\uFEFF]/g, '')
    .toUpperCase()

/** The check character of GB 11643 for the first seventeen digits. */
export function checkCharacterOf(seventeenDigits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeenDigits[at]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/**
 * A citizen number of eighteen characters. `today` (ISO date) also refuses births in the future or over 130 years ago (B05).
 * A division code is not looked up: retired ones are valid for life (B06).
 */
export function parseIdNumber(text: string, today?: string): IdNumber {
  const folded = foldNumber(text)
  if (/[^0-9X]/.test(folded)) return refused('charset')
  if (folded.length !== 18) return refused('length')
  if (!/^\d{17}[\dX]$/.test(folded)) return refused('charset')

  const birthDate = `${folded.slice(6, 10)}-${folded.slice(10, 12)}-${folded.slice(12, 14)}`
  if (!isCalendarDate(birthDate) || !couldLive(birthDate, today)) return refused('birthDate')
  if (checkCharacterOf(folded) !== folded[17]) return refused('checksum')

  return { kind: 'valid', idNumber: folded, birthDate, sex: Number(folded[16]) % 2 === 1 ? 'male' : 'female' }
}

/** A disability certificate number: citizen number, type digit, grade digit and, after a loss, `B1` to `B99` (B01–B09). */
export function parseCertificateNumber(text: string, today?: string): CertificateNumber {
  const folded = foldNumber(text)
  if (/[^0-9XB]/.test(folded)) return refused('charset')

  const suffixAt = folded.indexOf('B')
  const digits = suffixAt < 0 ? folded : folded.slice(0, suffixAt)
  const suffix = suffixAt < 0 ? undefined : folded.slice(suffixAt)
  if (digits.length !== 20) return refused('length')

  const id = parseIdNumber(digits.slice(0, 18), today)
  if (id.kind === 'invalid') return id
  if (!/^[1-7]$/.test(digits.charAt(18))) return refused('type')
  if (!/^[1-4]$/.test(digits.charAt(19))) return refused('grade')
  if (suffix !== undefined && !/^B[1-9]\d?$/.test(suffix)) return refused('suffix')

  const disabilityType = Number(digits[18]) as DisabilityDigit
  const grade = Number(digits[19]) as Grade
  return { ...id, certificateNumber: folded, disabilityType, grade, ...(suffix === undefined ? {} : { suffix }) }
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True of an ISO date (YYYY-MM-DD) from 1800 on that is in the calendar: no 30 February. */
export function isCalendarDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const [year, month, day] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)]
  return year >= 1800 && day >= 1 && day <= daysIn(year, month)
}

/** Days of a month, 1 to 12; no days in any other. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (daysInMonth[month - 1] ?? 0)
}

/** The number written in ASCII digits there; NaN if anything else stands there, even a sign or a space. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function couldLive(birthDate: string, today?: string): boolean {
  if (today === undefined) return true
  const oldest = `${Number(today.slice(0, 4)) - longestLife}${today.slice(4)}`
  return birthDate <= today && birthDate >= oldest
}
