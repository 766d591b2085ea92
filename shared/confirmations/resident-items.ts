import type { FormInput } from '../forms/board'
import type { Answer, CompiledEdition, Item } from '../forms/edition'
import { evaluate } from '../forms/evaluate'
import { plainAnswer } from '../forms/plain'

export interface ResidentItem {
  readonly item: string
  readonly group: string
  /** One short sentence that says the answer in plain words. */
  readonly sentence: string
}

/** Her record as she hears it: what was asked and answered, in the order of the form. What only proves the visit is left out. */
export function residentItems(
  edition: CompiledEdition,
  input: FormInput,
  /** The answers as she may read them: what concerns others is masked. */
  shown: FormInput['answers'] = input.answers,
): readonly ResidentItem[] {
  const asked = new Set(evaluate(edition, input).asked)
  return edition.edition.groups.flatMap(({ title, items }) =>
    items
      .filter((item) => asked.has(item.key) && item.plain !== undefined)
      .flatMap((item) => sentenceOf(item, title, { ...input, answers: shown })),
  )
}

function sentenceOf(item: Item, group: string, { answers, facts }: FormInput): ResidentItem[] {
  const known = item.given ? facts : answers
  const value = Object.keys(known).includes(item.key) ? known[item.key] : undefined
  const sentence = plainAnswer(item, value as Answer)
  return sentence === '' ? [] : [{ item: item.key, group, sentence }]
}
