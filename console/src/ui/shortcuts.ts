import { useEffect, useRef } from 'react'

export type Shortcuts = Readonly<Record<string, () => void>>

/** Single keys, only while nobody is typing and no dialog asks something (WCAG 2.1.4: the caller lets people turn them off). */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      const run = latest.current[event.key]
      // A key that is held down says its letter once: each act needs a press of its own.
      if (
        !run ||
        event.repeat ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        asksSomething()
      )
        return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}

// A switch that still has the focus takes no letters.
const takesLetters = 'input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox]'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(takesLetters) !== null)

const asksSomething = (): boolean =>
  Array.from(
    document.querySelectorAll('[role=dialog].ant-modal, .ant-modal [role=dialog], .ant-modal[role=dialog]'),
  ).some((dialog) => dialog.getClientRects().length > 0)
