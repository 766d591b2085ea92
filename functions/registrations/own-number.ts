import type { SubmittedInterview } from '../../shared/registrations/interview'
import type { Identities } from '../identities/identities'

export type KnownBeforeSealing = Pick<SubmittedInterview, 'respondentIsPerson'>

/** Is it the person's own number? Her id is the keyed digest of it, so nothing of the number need be kept to compare. */
export const isOwnNumber = async (
  identities: Pick<Identities, 'personIdOf'>,
  personId: string,
  number: unknown,
): Promise<boolean> => typeof number === 'string' && (await identities.personIdOf(number)) === personId

/** What a reviewer should doubt and nobody can see once the answers are sealed (S96). */
export async function knownBeforeSealing(
  identities: Pick<Identities, 'personIdOf'>,
  personId: string,
  { answers }: Pick<SubmittedInterview, 'answers'>,
): Promise<KnownBeforeSealing> {
  const { householder_id: number, householder_name: householder, respondent_name: respondent } = answers
  if (householder === undefined || householder !== respondent) return {}
  return (await isOwnNumber(identities, personId, number)) ? { respondentIsPerson: true } : {}
}
