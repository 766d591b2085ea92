import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Filters live in the address, so a view can be shared and the back button works. */
export function useAddress() {
  const [search, setSearch] = useSearchParams()
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>, { replace = false } = {}) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') after.delete(name)
            else after.set(name, value)
          }
          return after
        },
        { replace },
      ),
    [setSearch],
  )
  return { get: (name: string): string | undefined => search.get(name) ?? undefined, change }
}
