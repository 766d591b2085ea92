import { type ReactNode, useId } from 'react'
import type { Labelled } from './field.props'

/** What ties a control to its hint and its error. */
export function useDescriptions({ hint, error, required, disabled }: Labelled) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}hint`
  const errorId = error === undefined ? undefined : `${id}error`
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined
  const aria = {
    'aria-describedby': describedBy,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-required': required || undefined,
    disabled,
  }
  return { id, hintId, errorId, aria }
}

type Ids = Pick<ReturnType<typeof useDescriptions>, 'hintId' | 'errorId'>

export const Hint = ({ hint, hintId }: Labelled & Ids): ReactNode =>
  hint === undefined ? null : (
    <p className="field-hint" id={hintId}>
      {hint}
    </p>
  )

/** Announced when it appears. */
export const ErrorText = ({ error, errorId }: Labelled & Ids): ReactNode =>
  error === undefined ? null : (
    <p className="field-error" id={errorId} role="alert">
      {error}
    </p>
  )
