import type { Item } from '../../../../shared/forms/edition'
import { answerText } from '../../../../shared/forms/plain'
import type { AnswerValue } from '../../../../shared/registrations/interview'

/** An answer as people read it. What the edition does not know is shown as it was sent, never hidden. */
export function plainText(item: Item | undefined, value: AnswerValue | undefined): string {
  if (value === undefined) return ''
  return item ? answerText(item, value) : String(value)
}
