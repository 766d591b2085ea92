import { evaluate } from '../forms/evaluate'
import { blocking, type Finding } from '../forms/findings'
import { problem } from '../problems'
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
  const open = blocking(findings, interview.reasons)
  const hard = open.filter(({ kind }) => kind === 'hard')
  if (hard.length > 0) throw problem('interview.hasErrors', { findings: hard.map(place) })
  if (open.length > 0) throw problem('interview.reasonsMissing', { findings: open.map(place) })
}

const place = ({ item, check }: Finding) => ({ item, check })
