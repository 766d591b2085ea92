import fc from 'fast-check'
import { checkCharacterOf, parseCertificateNumber, parseIdNumber } from '../../../shared/identities/certificate-number'

const idNumber = (seventeen: string) => seventeen + checkCharacterOf(seventeen)
const woman = idNumber('99000119580312002')
const withX = Array.from({ length: 200 }, (_, at) => idNumber(`99000119580312${String(at).padStart(3, '0')}`)).find(
  (number) => number.endsWith('X'),
) as string

describe('parseCertificateNumber', () => {
  it('reads birth, sex, type and grade from the digits', () => {
    expect(parseCertificateNumber(`${woman}43`)).toEqual({
      kind: 'valid',
      idNumber: woman,
      certificateNumber: `${woman}43`,
      birthDate: '1958-03-12',
      sex: 'female',
      disabilityType: 4,
      grade: 3,
    })
  })

  it('reads the suffix of a reissue', () => {
    expect(parseCertificateNumber(`${woman}71B2`)).toMatchObject({ certificateNumber: `${woman}71B2`, suffix: 'B2' })
  })

  it.each([
    ['a lower-case x', `${withX.toLowerCase()}11`],
    [
      'full-width digits and letters',
      `${withX}11b1`.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['spaces inside and around', ` ${withX.slice(0, 6)} ${withX.slice(6)}\u300011 `],
  ])('folds %s (B03)', (_, text) => {
    expect(parseCertificateNumber(text)).toMatchObject({ kind: 'valid', idNumber: withX })
  })

  it.each([
    ['a wrong check digit (B01)', `${woman.slice(0, 17)}${(Number(woman[17]) + 1) % 10}43`, 'checksum'],
    ['a missing digit (B02)', `${woman}4`, 'length'],
    ['a digit too many (B02)', `${woman}433`, 'length'],
    ['fifteen digits of the old form (B02)', '990001580312002', 'length'],
    ['nothing', '', 'length'],
    ['a Cyrillic Х (B04)', `${withX.slice(0, 17)}\u042511`, 'charset'],
    ['a Greek Χ (B04)', `${withX.slice(0, 17)}\u03a711`, 'charset'],
    ['an X in the middle', `99000X${woman.slice(6)}43`, 'charset'],
    ['an X as type', `${woman}X3`, 'type'],
    ['30 February (B05)', `${idNumber('99000119990230002')}43`, 'birthDate'],
    ['29 February of a common year', `${idNumber('99000119000229002')}43`, 'birthDate'],
    ['a birth of zeros (B05)', `${idNumber('99000100000000002')}43`, 'birthDate'],
    ['type 0 (B09)', `${woman}03`, 'type'],
    ['type 8 (B09)', `${woman}83`, 'type'],
    ['grade 0 (B09)', `${woman}40`, 'grade'],
    ['grade 5 (B09)', `${woman}45`, 'grade'],
    ['a suffix without number', `${woman}43B`, 'suffix'],
    ['suffix B0', `${woman}43B0`, 'suffix'],
    ['two suffixes', `${woman}43B1B2`, 'suffix'],
  ])('refuses %s', (_, text, because) => {
    expect(parseCertificateNumber(text)).toEqual({ kind: 'invalid', because })
  })

  it('refuses a birth after today or over 130 years ago, when it knows the day (B05)', () => {
    const invalid = { kind: 'invalid', because: 'birthDate' }
    expect(parseCertificateNumber(`${woman}43`, '1958-03-11')).toEqual(invalid)
    expect(parseCertificateNumber(`${woman}43`, '1958-03-12')).toMatchObject({ kind: 'valid' })
    expect(parseCertificateNumber(`${woman}43`, '2088-03-12')).toMatchObject({ kind: 'valid' })
    expect(parseCertificateNumber(`${woman}43`, '2088-03-13')).toEqual(invalid)
  })

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = woman.slice(0, at) + ((Number(woman[at]) + by) % 10) + woman.slice(at + 1)
        return parseIdNumber(wrong).kind === 'invalid'
      }),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(['valid', 'invalid']).toContain(parseCertificateNumber(text).kind)
      }),
    )
  })
})
