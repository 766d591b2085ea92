import type { Stage } from '../forms/edition'
import { evaluate } from '../forms/evaluate'
import { blocking } from '../forms/findings'
import { assertSettled } from '../registrations/assert-settled'
import type { FilledForm } from './community'
import { communityInput } from './community-input'
import type { FormContext } from './rule'

type Checked = Pick<FilledForm, 'answers' | 'reasons' | 'filledAt'>

/** Every check of the edition, with what is counted of the persons today. Hard ones stop; soft ones need a reason. */
export function assertComplete(form: Checked, { edition, known }: FormContext, upTo: Stage): void {
  const isConfirmed = upTo !== 'interview'
  const { findings } = evaluate(edition, communityInput(known, { ...form, isConfirmed }))
  assertSettled(blocking(findings, form.reasons, upTo))
}
