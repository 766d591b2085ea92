import { useEffect, useReducer } from 'react'
import type { Desk } from '../phone/desk'
import type { Opened } from '../phone/open-interviews'
import { useLoaded } from '../phone/use-loaded'
import { usePageShown } from '../platform/lifecycle'

export type OpenedInterview = { readonly kind: 'loading' } | Opened

/** Hook: the one open sitting of a person; draws again at every change, also those made on another screen. */
export function useInterview(desk: Desk, personId: string, begins: boolean): OpenedInterview {
  const { loaded } = useLoaded(() => desk.openInterview(personId, { begins }))
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const found = loaded.kind === 'ready' && loaded.value.kind === 'open' ? loaded.value : undefined

  useEffect(() => {
    if (!found) return
    const stops = [found.interview.onChange(draw), found.saver.onState(draw)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [found])
  usePageShown(draw)

  return loaded.kind === 'loading' ? loaded : loaded.value
}
