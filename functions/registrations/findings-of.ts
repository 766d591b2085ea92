import type { CompiledEdition } from '../../shared/forms/edition'
import { evaluate } from '../../shared/forms/evaluate'
import { formInput } from '../../shared/registrations/form-input'
import type { Interview } from '../../shared/registrations/interview'
import type { OpenCampaign } from '../campaigns/campaigns'
import type { KnownRegistration } from './known-registration'

/** What the checks of its own edition find in an interview, in the reviewer's words. */
export const findingsOf = (
  edition: CompiledEdition,
  { inForce }: OpenCampaign,
  registration: KnownRegistration,
  interview: Interview,
) =>
  [...evaluate(edition, formInput(registration, interview, inForce)).findings].map(
    ({ item, check, kind, reviewerSays }) => ({ item, check, kind, says: reviewerSays }),
  )
