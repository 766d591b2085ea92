import { hideNumber, maskName, maskNumber, maskPhone } from '../../../shared/identities/mask'

describe('masks', () => {
  it.each([
    ['340621195001010017', '****17'],
    ['34062119500101001743', '****17'],
    ['34062119500101001743B1', '****17'],
    // As lists of the first months kept it: sealed then, shown by the rule of today.
    ['340621**********1743', '****17'],
    ['340621**********1743B1', '****17'],
    ['****17', '****'],
    ['1234', '****'],
    ['', ''],
  ])('leaves two digits of the ID number of %s', (number, masked) => expect(maskNumber(number)).toBe(masked))

  it('leaves nothing of a number beside a birth date', () => {
    expect(hideNumber('34062119500101001743')).toBe('****')
    expect(hideNumber('')).toBe('')
  })

  it.each([
    ['王秀英', '王**'],
    ['王英', '王*'],
    ['阿依古丽·买买提', '阿***'],
    ['𠮷野', '𠮷*'],
    ['王', '*'],
    ['', '*'],
  ])('keeps only the first character of %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it.each([
    ['13800005678', '138****5678'],
    ['0731-8812345', '**********45'],
    ['', ''],
  ])('hides most of the phone number %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
})
