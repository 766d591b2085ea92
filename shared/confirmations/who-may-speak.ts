import type { Settings } from '../campaigns/settings'
import { ageOn } from '../forms/age'
import { beijingDate } from '../forms/facts'
import { problem } from '../problems'
import type { PersonFacts } from '../registrations/registration'

interface Person {
  readonly facts: Pick<PersonFacts, 'birthDate'>
  /** A court named the guardian who decides for her. */
  readonly courtPaper?: unknown
}
interface Today {
  readonly at: string
  readonly settings: Pick<Settings, 'ownWordAge'>
}

/** A child's record is spoken of by her guardian; from this age on a person always speaks for herself. */
export const speaksForHerself = ({ facts }: Person, { at, settings }: Today): boolean =>
  ageOn(beijingDate(at), facts.birthDate) >= settings.ownWordAge

export function assertMaySpeak(person: Person, relation: string, today: Today): void {
  if (!speaksForHerself(person, today) && relation !== 'guardian')
    throw problem('confirmation.guardianNeeded', { age: today.settings.ownWordAge })
}

/** Whose word confirms. A guardian's stands beside the person's own and never instead, unless a court said so. */
export function confirmsFor(person: Person, relation: string, today: Today): boolean {
  if (!speaksForHerself(person, today)) return relation === 'guardian'
  return relation === 'self' || (relation === 'guardian' && person.courtPaper !== undefined)
}
