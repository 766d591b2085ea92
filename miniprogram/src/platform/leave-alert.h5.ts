import { useEffect } from 'react'

/** Hook: whoever closes or reloads the page while something is not kept yet is asked first, in the browser's own words. */
export function useLeaveAlert(isUnkept: boolean, _message: string): void {
  useEffect(() => {
    if (!isUnkept) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnkept])
}
