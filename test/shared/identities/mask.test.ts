import { maskName, maskNumber, maskPhone } from '../../../shared/identities/mask'

describe('masks', () => {
  it.each([
    ['340621195001010017', '340621********0017'],
    ['34062119500101001743', '340621**********1743'],
    ['34062119500101001743B1', '340621**********1743B1'],
    ['1234', '****'],
    ['', ''],
  ])('hides the middle of %s', (number, masked) => expect(maskNumber(number)).toBe(masked))

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
