import { evaluate } from '../forms/evaluate'
import { blocking } from '../forms/findings'
import { assertSettled } from './assert-settled'
import { formInput } from './form-input'
import type { SubmittedInterview } from './interview'
import type { Registration } from './registration'
import { editionMadeWith, type RegistrationContext } from './rule'

/** Every check of its own edition once more, with the settings of the day. Hard ones stop; soft ones need a reason. */
export function assertComplete(
  registration: Registration,
  interview: SubmittedInterview,
  context: RegistrationContext,
): void {
  const edition = editionMadeWith(interview.edition, context)
  const { findings } = evaluate(edition, formInput(registration, interview, context.settings, context.at))
  assertSettled(blocking(findings, interview.reasons))
}
