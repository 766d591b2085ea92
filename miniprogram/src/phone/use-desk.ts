import { useEffect } from 'react'
import { startOver } from '../platform/navigate'
import type { Desk } from './desk'
import { currentDesk } from './phone'
import { run } from './run'
import { useLoaded } from './use-loaded'

/** Hook: the desk of whoever is signed in; nobody is: the opening page takes over. */
export function useDesk(): Desk | undefined {
  const { loaded } = useLoaded(currentDesk)
  const isNobody = loaded.kind === 'ready' && loaded.value === undefined
  useEffect(() => {
    if (isNobody) run(() => startOver('opening'))
  }, [isNobody])
  return loaded.kind === 'ready' ? loaded.value : undefined
}
