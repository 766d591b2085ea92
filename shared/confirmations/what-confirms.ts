import type { Settings } from '../campaigns/settings'
import { type GivenWord, isAtLeast, levelOf, type Shortcoming, signedHow } from '../registrations/confirmation'
import type { PersonFacts } from '../registrations/registration'
import { confirmsFor } from './who-may-speak'

interface Known {
  readonly at: string
  readonly settings: Settings
  readonly items: readonly string[]
}
interface Person {
  readonly facts: PersonFacts
  readonly courtPaper?: unknown
}

/** Why a word does not make the record confirmed; empty when it does. The county says how much is enough. */
export function shortcomingsOf(
  person: Person,
  word: GivenWord,
  stillOpen: readonly string[],
  known: Known,
): readonly Shortcoming[] {
  const { settings, items } = known
  const verdicts = items.map((item) => (Object.hasOwn(word.verdicts, item) ? word.verdicts[item] : undefined))
  const isShort: Readonly<Record<Shortcoming, boolean>> = {
    items: settings.confirmationNeeds !== 'anyItem' && verdicts.includes(undefined),
    // Nothing called right confirms nothing, however complete.
    unsaid:
      !verdicts.includes('right') || (settings.confirmationNeeds === 'everyItemRight' && verdicts.includes('unsaid')),
    level: !isAtLeast(levelOf(word), settings.confirmationLevel),
    speaker: !confirmsFor(person, word.relation, known),
    signature: !isSigned(word, settings),
    dispute: stillOpen.length > 0,
  }
  return (Object.keys(isShort) as Shortcoming[]).filter((name) => isShort[name])
}

function isSigned(word: GivenWord, { confirmationSignature }: Settings): boolean {
  const how = signedHow(word)
  return how === 'drawn' || (how === 'cannotSign' && confirmationSignature === 'drawnOrCannot')
}
