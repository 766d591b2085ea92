import type { Item } from '../../../shared/forms/edition'
import { answerText } from '../../../shared/forms/plain'
import { ownNumber } from '../../../shared/identities/certificate-number'
import { hideNumber, maskPhone } from '../../../shared/identities/mask'
import type { AnswerValue } from '../../../shared/registrations/interview'

/**
 * An answer as people read it. Numbers and telephones are masked: who needs them whole gives a reason.
 * What the edition does not know is shown as it was sent, never hidden.
 */
export function plainText(item: Item | undefined, value: AnswerValue | undefined): string {
  if (value === undefined) return ''
  if (!item || value === ownNumber) return item ? answerText(item, value) : String(value)
  const text = answerText(item, value)
  return item.private ? masked(item, text) : text
}

function masked({ type }: Item, text: string): string {
  if (type === 'phone') return maskPhone(text)
  return type === 'idno' || type === 'certno' ? hideNumber(text) : text
}
