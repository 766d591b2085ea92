import type { CompiledEdition, ItemType } from '../../shared/forms/edition'
import { ownNumber } from '../../shared/identities/certificate-number'
import { hideNumber, maskName, maskPhone } from '../../shared/identities/mask'
import type { Answers, AnswerValue, SubmittedInterview } from '../../shared/registrations/interview'

const masks: Readonly<Partial<Record<ItemType, (text: string) => string>>> = {
  phone: maskPhone,
  // The record shows a birth date, and the number may be her own.
  idno: hideNumber,
  certno: hideNumber,
  text: maskName,
}

/** Stands for the hash that was signed: beside it ten thousand tries would tell the middle of a telephone number. */
const untold = '0'.repeat(64)

/** Private answers by their type, for every reader: who needs them whole asks for a disclosure, with a reason (T12). */
export function masked<I extends SubmittedInterview>(edition: CompiledEdition | undefined, interview: I): I {
  const maskedAnswers = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, maskedValue(edition, key, value)]))
  const { answers, paradata } = interview
  const { setAside } = paradata
  const signatures = { ...interview.signatures, covers: untold }
  const { person } = signatures
  return {
    ...interview,
    answers: maskedAnswers(answers),
    signatures:
      person?.kind === 'proxy' ? { ...signatures, person: { ...person, name: maskName(person.name) } } : signatures,
    ...(setAside ? { paradata: { ...paradata, setAside: maskedAnswers(setAside) } } : {}),
  }
}

export function maskedValue(edition: CompiledEdition | undefined, key: string, value: AnswerValue): AnswerValue {
  const item = edition?.itemsByKey.get(key)?.item
  const mask = item?.private ? masks[item.type] : undefined
  return mask && typeof value === 'string' && value !== ownNumber ? mask(value) : value
}
