import type { Row } from '../bundle/bundle'
import type { Interview } from './interview'

export interface QuestionedPart {
  readonly item: string
  /** The reviewer's reason, or the person's own words; empty if she only said that it is wrong. */
  readonly words: string
}

/** What the township returned and what the person disputes, each once. */
export const questionedIn = ({ state, returned, confirmation }: Row): readonly QuestionedPart[] => [
  ...(state === 'returned' ? returned.map(({ item, reason }) => ({ item, words: reason })) : []),
  ...(confirmation.kind === 'disputed'
    ? confirmation.items.map(({ item, correction }) => ({ item, words: correction ?? '' }))
    : []),
]

export interface BeyondForm extends QuestionedPart {
  readonly kind: 'whole' | 'photo' | 'signature' | 'certificate'
  readonly label?: string
}

const parts = ['whole', 'photo', 'signature'] as const

/** What is questioned and stands at no question of the form: all of it, its evidence, or what the certificate says. */
export function beyondForm({ knowledge: { row, compiled } }: Interview): readonly BeyondForm[] {
  return questionedIn(row).flatMap((one): BeyondForm[] => {
    const part = parts.find((kind) => kind === one.item)
    if (part) return [{ ...one, kind: part }]
    const item = compiled.itemsByKey.get(one.item)?.item
    return item?.given ? [{ ...one, kind: 'certificate', label: item.label }] : []
  })
}
