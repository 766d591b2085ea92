import type { Stage } from '../forms/edition'
import { evaluate } from '../forms/evaluate'
import { blocking, type Finding } from '../forms/findings'
import { problem } from '../problems'
import type { FilledForm } from './community'
import { communityInput } from './community-input'
import type { FormContext } from './rule'

type Checked = Pick<FilledForm, 'answers' | 'reasons' | 'filledAt'>

/** Every check of the edition, with what is counted of the persons today. Hard ones stop; soft ones need a reason. */
export function assertComplete(form: Checked, { edition, known }: FormContext, upTo: Stage): void {
  const isConfirmed = upTo !== 'interview'
  const { findings } = evaluate(edition, communityInput(known, { ...form, isConfirmed }))
  const open = blocking(findings, form.reasons, upTo)
  const hard = open.filter(({ kind }) => kind === 'hard')
  if (hard.length > 0) throw problem('interview.hasErrors', { findings: hard.map(place) })
  if (open.length > 0) throw problem('interview.reasonsMissing', { findings: open.map(place) })
}

const place = ({ item, check }: Finding) => ({ item, check })
