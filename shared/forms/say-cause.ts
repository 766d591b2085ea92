import { isCalendarDate } from '../identities/certificate-number'
import type { Edition, Item } from './edition'
import { factLabels, type KnownLabel, settingLabels } from './editions/common/known-labels.zh'
import type { Cause } from './explanation'
import type { Value } from './expression/value-type'
import { dateText, optionsOfItem } from './plain'
import { itemNamed, quoted, shortLabel } from './say-name'

/** One cause as a short sentence without a full stop, in the words of the form: “是否就业”答的是“否”. */
export function sayCause(edition: Edition, { kind, name, value }: Cause): string {
  const key = name.slice(name.indexOf('.') + 1)
  const item = itemNamed(edition, key)
  switch (kind) {
    case 'answer':
      return value === undefined ? `${quoted(labelOf(item, key))}还没有回答` : answered(key, item, value)
    case 'prior':
      return value === undefined ? `${quoted(labelOf(item, key))}没有上年的回答` : `上年${answered(key, item, value)}`
    case 'given':
      return known({ label: labelOf(item, key) }, value, item)
    case 'fact':
      return known(factLabels[key] ?? { label: key }, value)
    case 'setting':
      return `本地设置${known(settingLabels[key] ?? { label: key }, value)}`
  }
}

const labelOf = (item: Item | undefined, key: string): string => (item ? shortLabel(item) : key)

const answered = (key: string, item: Item | undefined, value: Value): string =>
  `${quoted(labelOf(item, key))}答的是${item ? shown(item, value) : words(value, () => undefined)}`

/** What is known: “年龄”是15. What is true or false is named for what it says: “手机号是采集员的”：是. */
function known({ label, options = {} }: KnownLabel, value: Value, item?: Item): string {
  if (value === undefined) return `${quoted(label)}不详`
  if (typeof value === 'boolean') return `${quoted(label)}：${value ? '是' : '否'}`
  return `${quoted(label)}是${item ? shown(item, value) : words(value, (key) => options[key] ?? yesOrNo[key])}`
}

const yesOrNo: Readonly<Record<string, string>> = { yes: '是', no: '否' }

const shown = (item: Item, value: Value): string =>
  words(value, (key) => optionsOfItem(item).find((option) => option.key === key)?.label)

/** A number as it is, words in quotes, a list with each of its words in quotes. */
function words(value: Value, labelOf: (key: string) => string | undefined): string {
  if (typeof value === 'number') return String(value)
  const keys = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  return keys.map((key) => quoted(labelOf(key) ?? (isCalendarDate(key) ? dateText(key) : key))).join('')
}
