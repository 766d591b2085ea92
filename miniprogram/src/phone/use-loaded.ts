import { useCallback, useEffect, useRef, useState } from 'react'

export type Loaded<Value> = { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: Value }

/** Loads when the page opens and whenever `reload` is called; what was shown stays until the new value is there. */
export function useLoaded<Value>(load: () => Promise<Value>): { loaded: Loaded<Value>; reload: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const current = useRef(load)
  current.current = load
  const isHere = useRef(true)

  const reload = useCallback(async () => {
    try {
      const value = await current.current()
      if (isHere.current) setLoaded({ kind: 'ready', value })
    } catch (error) {
      if (isHere.current) setFailure({ error })
    }
  }, [])
  useEffect(() => {
    isHere.current = true
    // A failure is thrown below, where the page's guard hears it.
    reload().catch((error) => setFailure({ error }))
    return () => {
      isHere.current = false
    }
  }, [reload])

  // Not known how to go on: `guarded` says so, with ways out.
  if (failure) throw failure.error
  return { loaded, reload }
}
