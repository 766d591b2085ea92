const digitsAndSigns = /^[\d+\-() ]{1,17}$/
const clockTime = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const day = String.raw`(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`

/** What each kind of value may be; the limits are those of WeChat's page on subscription messages. */
const rules: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => isShort(value, 20),
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\p{Cc}]{1,5}$/u.test(value),
  character_string: (value) => /^[\u0021-\u007e]{1,32}$/.test(value),
  time: (value) => matchesSpan(value, new RegExp(`^(?:${day} ?)?${clockTime}$`)),
  date: (value) => matchesSpan(value, new RegExp(`^${day}(?: ?${clockTime})?$`)),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => digitsAndSigns.test(value),
  car_number: (value) => /^[\p{Script=Han}A-Z0-9][A-Z0-9]{1,6}[\p{Script=Han}A-Z0-9]?$/u.test(value),
  name: (value) => isShort(value, /\p{Script=Han}/u.test(value) ? 10 : 20) && !/\d/.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  enum: (value) => isShort(value, 20),
}

/** A key is a kind and a number: `thing1`, `phrase03`. An unknown kind is refused. */
export function isRightValue(key: string, value: string): boolean {
  const kind = /^([a-z_]+?)_?\d+$/.exec(key)?.[1] ?? ''
  return rules[kind]?.(value) ?? false
}

function isShort(value: string, maximumCharacters: number): boolean {
  const count = [...value].length
  return count > 0 && count <= maximumCharacters && !/\p{Cc}/u.test(value)
}

function matchesSpan(value: string, one: RegExp): boolean {
  const ends = value.split('~')
  return ends.length <= 2 && ends.every((end) => one.test(end.trim()))
}
