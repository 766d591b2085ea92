import { useEffect } from 'react'

const presses = ['Enter', ' ']
const takesText =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, [contenteditable=true]'

/** A key that is held down presses a button or a row once: what appears under the finger is pressed by nobody. */
export function useOnePress(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.repeat || !presses.includes(event.key)) return
      if (event.target instanceof HTMLElement && event.target.closest(takesText)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
