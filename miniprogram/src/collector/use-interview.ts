import { useEffect, useReducer } from 'react'
import type { Interview } from '../features/interview/interview'
import type { Saver } from '../features/interview/saver'
import type { Desk } from '../phone/desk'
import { useLoaded } from '../phone/use-loaded'
import { usePageShown } from '../platform/lifecycle'

export type OpenedInterview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly interview: Interview; readonly saver: Saver }

/** Hook: the one open sitting of a person; draws again at every change, also those made on another screen. */
export function useInterview(desk: Desk, personId: string): OpenedInterview {
  const { loaded } = useLoaded(() => desk.openInterview(personId))
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const found = loaded.kind === 'ready' ? loaded.value : undefined

  useEffect(() => {
    if (!found) return
    const stops = [found.interview.onChange(draw), found.saver.onState(draw)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [found])
  usePageShown(draw)

  if (loaded.kind === 'loading') return loaded
  return found ? { kind: 'open', ...found } : { kind: 'unknown' }
}
