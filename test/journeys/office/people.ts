import { type Filled, fillForm } from '../../../console/cli/demonstration/fill-form'
import { type Invented, inventPerson } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { certain, lastYear, rostered } from '../../../console/cli/demonstration/roster'
import { defaultSettings } from '../../../shared/campaigns/settings'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { formInput } from '../../../shared/registrations/form-input'
import type { Answers } from '../../../shared/registrations/interview'

export const edition = compileEdition(ed2022)

/** Somebody of a story: what the roster says of her, and what she answers when she is asked. */
export interface Known {
  readonly person: Invented
  readonly prior: Answers
  /** A whole form: last year's answers, and what is asked anew each year. */
  readonly truth: Answers
}

const mostTries = 2000

/** One person for each name, whose year was a quiet one: nothing in her form is doubtful, so a story can say what happens. */
export function inventPeople(names: readonly string[], village: string, villageName: string, year: number): Known[] {
  const people: Known[] = []
  for (let seed = 1; people.length < names.length; seed++) {
    if (seed > mostTries) throw new Error('Nobody suits this story.')
    const name = names[people.length] ?? ''
    const known = quietPerson({ ...inventPerson(chance(seed), village, villageName, year), name }, year)
    if (known) people.push(known)
  }
  return people
}

function quietPerson(person: Invented, year: number): Known | undefined {
  const age = year - Number(person.birthDate.slice(0, 4))
  if (person.disabilityType !== 4 || person.guardian !== '' || age < 30 || age > 55) return undefined
  const prior = lastYear(edition, person, year)
  const { edu_level, family_doctor, in_institution } = prior
  if (edu_level !== 'primary' || family_doctor !== 'no' || in_institution !== 'no') return undefined
  const { answers, reasons } = thisYear(person, prior, year)
  return Object.keys(reasons).length === 0 ? { person, prior, truth: answers } : undefined
}

function thisYear(person: Invented, prior: Answers, year: number): Filled {
  const input = formInput(rostered(person, prior), { answers: {} }, defaultSettings(year), new Date().toISOString())
  return fillForm(edition, input, chance(7), { ...prior, ...certain(person) })
}
