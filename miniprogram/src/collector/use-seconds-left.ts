import { useEffect, useState } from 'react'
import type { Interview } from '../features/interview/interview'
import { readBackSecondsLeft, withReadBackBegun } from '../features/interview/read-back'
import { usePageShown } from '../platform/lifecycle'

/**
 * Hook: the reading begins when the page is shown and there is something to read; how many seconds it must still last.
 * The draft keeps when it began, so a kill or a reload does not begin it anew.
 */
export function useSecondsLeft({ draft, change, knowledge }: Interview, mayRead: boolean): number {
  const [now, setNow] = useState(knowledge.now)
  const left = readBackSecondsLeft(draft(), knowledge.settings, now)
  const isWaiting = mayRead && left > 0

  const begin = () => {
    if (mayRead) change((before) => withReadBackBegun(before, knowledge.now()))
  }
  // The page was shown before its draft was there; it is shown again when somebody comes back from mending an answer.
  useEffect(begin, [mayRead])
  usePageShown(begin)

  useEffect(() => {
    if (!isWaiting) return undefined
    const ticking = setInterval(() => setNow(knowledge.now()), 500)
    return () => clearInterval(ticking)
  }, [isWaiting, knowledge])
  return left
}
