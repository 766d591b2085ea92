import { useSyncExternalStore } from 'react'

/** Follows a media query while it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

export const usePrefersDark = (): boolean => useMedia('(prefers-color-scheme: dark)')

export const usePrefersCalm = (): boolean => useMedia('(prefers-reduced-motion: reduce)')

/** A phone, or a narrow window: one column, no side menu. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 767px)')

/** A small laptop: the side menu leaves no room for a wide table. */
export const useIsCompact = (): boolean => useMedia('(max-width: 1279px)')
