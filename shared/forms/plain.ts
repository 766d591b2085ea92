import { ownNumber } from '../identities/certificate-number'
import type { Answer, Item, Option } from './edition'
import { isBlank } from './expression/value-type'

/** Options of a yes-or-no item, for screens that show it as a choice. */
export const yesNo: readonly Option[] = [
  { key: 'yes', code: 1, label: '是' },
  { key: 'no', code: 2, label: '否' },
]

export const optionsOfItem = ({ type, options }: Item): readonly Option[] => options ?? (type === 'yn' ? yesNo : [])

/** An answer in the words of the form, for reviewers; empty for a blank. */
export function answerText(item: Item, answer: Answer): string {
  if (isBlank(answer)) return ''
  if (item.type === 'idno' && answer === ownNumber) return '与本人相同'
  const keys = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)]
  const options = optionsOfItem(item)
  if (options.length === 0) return item.type === 'date' ? dateText(keys.join('')) : keys.join('、')
  return keys.map((key) => options.find((option) => option.key === key)?.label ?? key).join('、')
}

/** 其他 alone says nothing to somebody who does not see the other options. */
const otherAlone = '别的，登记表上没有列出'

/** An answer as one short sentence for the resident; empty for a blank. */
export function plainAnswer(item: Item, answer: Answer): string {
  const { plain } = item
  if (isBlank(answer)) return ''
  if (typeof plain === 'object') return answer === 'yes' ? plain.yes : plain.no
  const keys = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)]
  const said = answerText(item, answer)
  const whole = keys.length === 1 ? item.options?.find(({ key }) => key === keys[0])?.plain : undefined
  return (
    whole ?? (plain ?? `${item.label}：{answer}。`).replace('{answer}', () => (said === '其他' ? otherAlone : said))
  )
}

/** An ISO date in the words of the form. */
export const dateText = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
