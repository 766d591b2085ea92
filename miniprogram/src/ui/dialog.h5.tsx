import { useEffect, useId, useRef } from 'react'
import type { DialogProps } from './dialog.props'

/** The browser's own modal dialog: it keeps focus inside, gives it back, and silences the page behind. */
export function Dialog({ open, title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const { current } = dialog
    if (current === null || !open) return
    show(current)
    return () => hide(current)
  }, [open])

  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 className="dialog-title" id={titleId}>
        {title}
      </h2>
      {children}
      <div className="dialog-actions">{actions}</div>
    </dialog>
  )
}

// In-app browsers older than 2022 know neither call; the dialog then opens without its guard.
const show = (dialog: HTMLDialogElement) =>
  'showModal' in dialog ? dialog.showModal() : (dialog as Element).setAttribute('open', '')

const hide = (dialog: HTMLDialogElement) =>
  'close' in dialog ? dialog.close() : (dialog as Element).removeAttribute('open')
