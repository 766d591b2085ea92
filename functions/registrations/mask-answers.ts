import type { CompiledEdition, ItemType } from '../../shared/forms/edition'
import { ownNumber } from '../../shared/identities/certificate-number'
import { maskNumber, maskPhone } from '../../shared/identities/mask'
import type { Answers, AnswerValue, SubmittedInterview } from '../../shared/registrations/interview'

const masks: Readonly<Partial<Record<ItemType, (text: string) => string>>> = {
  phone: maskPhone,
  idno: maskNumber,
  certno: maskNumber,
}

/** Numbers and telephones as a reviewer sees them: who needs them whole asks for a disclosure, with a reason (T12). */
export function masked<I extends SubmittedInterview>(edition: CompiledEdition | undefined, interview: I): I {
  const maskedAnswers = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, maskedValue(edition, key, value)]))
  const { answers, paradata } = interview
  const { setAside } = paradata
  return {
    ...interview,
    answers: maskedAnswers(answers),
    ...(setAside ? { paradata: { ...paradata, setAside: maskedAnswers(setAside) } } : {}),
  }
}

function maskedValue(edition: CompiledEdition | undefined, key: string, value: AnswerValue): AnswerValue {
  const item = edition?.itemsByKey.get(key)?.item
  const mask = item?.private ? masks[item.type] : undefined
  return mask && typeof value === 'string' && value !== ownNumber ? mask(value) : value
}
