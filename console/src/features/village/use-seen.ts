import { type RefObject, useEffect, useRef } from 'react'

/** The head of the page and the bar with the button cover this much. */
const coveredPixels = 56

interface Edges {
  readonly top: RefObject<HTMLSpanElement>
  readonly end: RefObject<HTMLSpanElement>
}

/** Tells once when both ends of a row have been on the screen while nothing lay over it. */
export function useSeen(isLooking: boolean, shown: string, onSeen: (shown: string) => void): Edges {
  const top = useRef<HTMLSpanElement>(null)
  const end = useRef<HTMLSpanElement>(null)
  const tell = useRef(onSeen)
  tell.current = onSeen
  useEffect(() => {
    if (!isLooking || !top.current || !end.current) return
    const been = new Set<Element>()
    const observer = new IntersectionObserver(
      (edges) => {
        for (const { isIntersecting, target } of edges) if (isIntersecting) been.add(target)
        if (been.size === 2) tell.current(shown)
      },
      { rootMargin: `-${coveredPixels}px 0px` },
    )
    observer.observe(top.current)
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isLooking, shown])
  return { top, end }
}
