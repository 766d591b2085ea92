import type { Item, Option } from '../../../../shared/forms/edition'

export interface AnswerWords {
  readonly yes: string
  readonly no: string
  /** Between the options of a list. */
  readonly and: string
  date(isoDate: string): string
}

const label = (options: readonly Option[], key: unknown): string =>
  options.find((option) => option.key === key)?.label ?? String(key)

/** An answer as its options are worded; blank for no answer. */
export function answerText(
  { type, options }: Pick<Item, 'type' | 'options'>,
  answer: unknown,
  words: AnswerWords,
): string {
  if (answer === undefined || answer === '') return ''
  if (type === 'yn' && !options) return answer === 'yes' ? words.yes : words.no
  if (Array.isArray(answer)) return answer.map((key) => label(options ?? [], key)).join(words.and)
  if (options) return label(options, answer)
  if (type === 'date') return words.date(String(answer))
  return String(answer)
}

/** One sentence of the edition's own plain words, or label and answer. */
export function plainSentence(item: Item, answer: unknown, words: AnswerWords): string {
  const text = answerText(item, answer, words)
  const whole = item.options?.find(({ key }) => key === answer)?.plain
  if (whole) return whole
  if (typeof item.plain === 'object') return answer === 'yes' ? item.plain.yes : item.plain.no
  return item.plain ? item.plain.replace('{answer}', () => text) : `${item.label}：${text}`
}
