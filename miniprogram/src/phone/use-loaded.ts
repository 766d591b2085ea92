import { useCallback, useEffect, useRef, useState } from 'react'

export type Loaded<Value> = { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: Value }

/**
 * Hook: loads when the page opens and whenever `reload` is called; what was shown stays until the new value is there. A
 * page that could show nothing yet throws what failed, for `guarded` to say; later `reload` rejects, and the page stays.
 */
export function useLoaded<Value>(load: () => Promise<Value>): { loaded: Loaded<Value>; reload: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const current = useRef(load)
  current.current = load
  const isHere = useRef(true)
  const hasValue = useRef(false)

  const reload = useCallback(async () => {
    try {
      const value = await current.current()
      hasValue.current = true
      if (isHere.current) setLoaded({ kind: 'ready', value })
    } catch (error) {
      if (hasValue.current) throw error
      if (isHere.current) setFailure({ error })
    }
  }, [])
  useEffect(() => {
    isHere.current = true
    reload().catch((error) => setFailure({ error }))
    return () => {
      isHere.current = false
    }
  }, [reload])

  if (failure) throw failure.error
  return { loaded, reload }
}
