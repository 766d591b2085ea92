import { useEffect, useState } from 'react'
import type { OpenLink } from '../features/confirmation/resident'
import { documents } from '../platform/storage'

/** How things are shown. The certificate's type picks the first; what the person picks is remembered. */
export type Mode = OpenLink['mode']

export const modes: readonly Mode[] = ['voice', 'captions', 'largeTargets', 'easyRead']

const key = 'settings/mode'
let chosen: Mode | undefined
let first: Mode = 'easyRead'
const listeners = new Set<() => void>()

export async function chooseMode(mode: Mode): Promise<void> {
  chosen = mode
  for (const listener of listeners) listener()
  await documents.put(key, mode)
}

/** What the link's certificate suggests, until the person has chosen. */
export function suggestMode(mode: Mode): void {
  first = mode
  for (const listener of listeners) listener()
}

export function useMode(): Mode {
  const [mode, setMode] = useState<Mode>(chosen ?? first)
  useEffect(() => {
    const listener = () => setMode(chosen ?? first)
    listeners.add(listener)
    documents
      .get<Mode>(key)
      .then((kept) => {
        chosen ??= kept
        listener()
      })
      // What the certificate suggests is good enough until the phone's store answers.
      .catch(() => undefined)
    return () => void listeners.delete(listener)
  }, [])
  return mode
}

/** Text and targets together grow by this, on top of the phone's own setting. */
export const scaleOf: Readonly<Record<Mode, number>> = { voice: 1, captions: 1.2, largeTargets: 1.3, easyRead: 1.15 }
