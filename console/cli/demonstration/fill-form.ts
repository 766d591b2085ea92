import type { FormInput } from '../../../shared/forms/board'
import type { Answer, CompiledEdition, Item } from '../../../shared/forms/edition'
import { blocking, reasonKey } from '../../../shared/forms/findings'
import { openSession, type Session } from '../../../shared/forms/session'
import type { Answers, AnswerValue } from '../../../shared/registrations/interview'
import { nameOf, numberOf, phoneOf } from './people'
import type { Chance } from './random'

export interface Filled {
  readonly answers: Answers
  /** For every soft check: why it is all the same true. */
  readonly reasons: Readonly<Record<string, string>>
}

const rounds = 80
/** At first as people usually answer; where that leads nowhere, anything that is offered. */
const usualRounds = 6

/**
 * A form filled as a careful collector fills it: whatever is asked is answered, until nothing is wrong.
 * `start` holds what is certain already (last year's answers, the method). Throws when no way leads to a whole form.
 */
export function fillForm(edition: CompiledEdition, input: FormInput, chance: Chance, start: Answers): Filled {
  const session = openSession(edition, { ...input, answers: start })
  for (let round = 0; round < rounds; round++) {
    const wrong = blocking(session.findings(), {}, 'interview').filter(({ kind }) => kind === 'hard')
    if (wrong.length === 0) return { answers: session.answers() as Answers, reasons: reasonsOf(session) }
    for (const { item: key } of wrong) {
      const item = edition.itemsByKey.get(key)?.item
      if (item)
        session.set(key, session.isAsked(key) ? answerOf(session, item, chance, round < usualRounds) : undefined)
    }
  }
  throw new Error(
    `This form cannot be filled: ${session
      .findings()
      .map(({ item, check }) => `${check}@${item}`)
      .join(' ')}`,
  )
}

const reasonsOf = (session: Session): Readonly<Record<string, string>> =>
  Object.fromEntries(
    session
      .findings()
      .filter(({ kind }) => kind === 'soft')
      .map((finding) => [reasonKey(finding), '已向本人和家属当面核实。']),
  )

function answerOf(session: Session, item: Item, chance: Chance, usual: boolean): Answer {
  const special = specialAnswers[item.key]
  if (special) return special(chance)
  const options = session.optionsOf(item.key)
  if (item.type === 'yn') return chance.happens((usual && usualYes[item.key]) || 0.35) ? 'yes' : 'no'
  if (item.type === 'one') return (usual && usualOption(item.key, chance)) || chance.pick(options).key
  if (item.type === 'multi') {
    const none = options.find((option) => option.none)
    return none && chance.happens(0.55) ? [none.key] : [chance.pick(options.filter((option) => !option.none)).key]
  }
  return byType[item.type]?.(chance, item) ?? '已核实'
}

const birthOfElder = '1958-04-12'

const byType: Readonly<Partial<Record<Item['type'], (chance: Chance, item: Item) => AnswerValue>>> = {
  int: (chance, { min = 1, max = 5 }) => chance.between(min, Math.min(max, min + 4)),
  dec: (chance) => chance.between(5, 30) * 1000,
  phone: (chance) => phoneOf(chance),
  idno: (chance) => numberOf(chance, birthOfElder, 'male'),
  date: () => birthOfElder,
  text: (chance) => nameOf(chance, 'male'),
}

/** How often people say yes, roughly as the published shares are. */
const usualYes: Readonly<Record<string, number>> = {
  in_institution: 0.04,
  res_medical: 0.95,
  res_medical_subsidy: 0.7,
  family_doctor: 0.72,
  access_done: 0.08,
  culture_joined: 0.25,
  employed: 0.4,
}

const usualOptions: Readonly<Record<string, readonly string[]>> = {
  marital_status: ['married', 'married', 'married', 'married', 'unmarried', 'widowed', 'divorced'],
  edu_level: ['primary', 'primary', 'primary', 'junior', 'junior', 'never', 'senior'],
  housing_status: ['own', 'own', 'own', 'own', 'own', 'rented', 'public'],
}

const usualOption = (key: string, chance: Chance): string | undefined => {
  const usual = usualOptions[key]
  return usual && chance.pick(usual)
}

const specialAnswers: Readonly<Record<string, (chance: Chance) => AnswerValue>> = {
  phone_fixed: () => '0731-88060000',
  elder_carer_age: (chance) => chance.between(60, 80),
}
