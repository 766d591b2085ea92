import type { Known } from '../../shared/forms/board'
import type { CompiledEdition } from '../../shared/forms/edition'
import { evaluate } from '../../shared/forms/evaluate'
import { formInput } from '../../shared/registrations/form-input'
import type { Interview } from '../../shared/registrations/interview'
import type { OpenCampaign } from '../campaigns/campaigns'
import type { KnownRegistration } from './known-registration'

export interface ReadAmong {
  readonly interview: Interview
  /** What the other records of the village say of this one. */
  readonly among: Known
}

/** What the checks of its own edition find in an interview, in the reviewer's words. */
export const findingsOf = (
  edition: CompiledEdition,
  { inForce }: OpenCampaign,
  registration: KnownRegistration,
  { interview, among }: ReadAmong,
) => {
  const input = formInput(registration, interview, inForce)
  return [...evaluate(edition, { ...input, facts: { ...input.facts, ...among } }).findings].map(
    ({ item, check, kind, reviewerSays }) => ({ item, check, kind, says: reviewerSays }),
  )
}
