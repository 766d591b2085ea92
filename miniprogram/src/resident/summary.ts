import type { Progress } from '../features/confirmation/progress'
import type { ResidentRecord } from '../features/confirmation/resident'
import type { Messages } from '../messages.zh'

export interface Summary {
  readonly right: number
  readonly unsaid: readonly { readonly item: string; readonly sentence: string }[]
  readonly unseen: number
  readonly wrong: readonly { readonly item: string; readonly sentence: string; readonly correction: string }[]
}

/** What she said, counted; what she called wrong or would not say, in full. */
export function summaryOf({ items }: ResidentRecord, { said }: Progress): Summary {
  const count = (verdict: string) => items.filter(({ item }) => said[item]?.verdict === verdict).length
  return {
    right: count('right'),
    unsaid: items.filter(({ item }) => said[item]?.verdict === 'unsaid'),
    unseen: items.filter(({ item }) => said[item] === undefined).length,
    wrong: items
      .filter(({ item }) => said[item]?.verdict === 'wrong')
      .map(({ item, sentence }) => ({ item, sentence, correction: said[item]?.correction ?? '' })),
  }
}

/** The summary as it is read aloud before signing. */
export const spokenSummary = (words: Messages['resident'], { right, unsaid, wrong }: Summary): string =>
  [
    words.summaryTitle,
    words.summaryRight(right),
    ...(wrong.length > 0 ? [words.summaryWrong] : []),
    ...wrong.map(({ sentence, correction }) => words.summaryCorrection(sentence, correction)),
    ...(unsaid.length > 0 ? [words.summaryUnsaid] : []),
    ...unsaid.map(({ sentence }) => sentence),
  ].join('\n')
