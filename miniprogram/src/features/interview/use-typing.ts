import { useEffect, useRef, useState } from 'react'
import { onAppHide } from '../../platform/lifecycle'

const pauseMilliseconds = 700

const trimmed = (text: string): string => text.trim()

/**
 * Hook: what is being typed. It becomes an answer after a pause, when the field is left, when the screen goes, and when the
 * app goes behind or is closed. `keptAs` is what the answer to a text reads like: while that is what is kept, the text on
 * the screen stays as it is typed, a blank at its end included.
 */
export function useTyping(kept: string, onAnswer: (text: string) => void, keptAs = trimmed) {
  const [text, setText] = useState(kept)
  const pending = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> }>()
  const current = useRef({ text, onAnswer, keptAs })
  current.current = { text, onAnswer, keptAs }

  const give = useRef(() => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    const { text: typed } = pending.current
    pending.current = undefined
    current.current.onAnswer(typed)
  }).current
  useEffect(() => {
    const stop = onAppHide(give)
    return () => {
      stop()
      give()
    }
  }, [give])
  // Changed elsewhere, e.g. 与去年一致: then what stands here is another text. Its own answer coming back is not.
  useEffect(() => {
    const { text: typed, keptAs: reads } = current.current
    if (!pending.current && reads(typed) !== kept) setText(kept)
  }, [kept])

  function type(typed: string): void {
    if (pending.current) clearTimeout(pending.current.timer)
    setText(typed)
    pending.current = { text: typed, timer: setTimeout(give, pauseMilliseconds) }
  }
  /** Left: what is shown is what is kept. */
  function leave(): void {
    give()
    setText(keptAs)
  }
  return { text, type, leave }
}
