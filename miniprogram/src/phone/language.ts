import { useEffect, useState } from 'react'
import { en } from '../messages.en'
import { type Messages, zh } from '../messages.zh'
import { documents } from '../platform/storage'

export type Language = 'zh' | 'en'

const key = 'settings/language'
const tables: Readonly<Record<Language, Messages>> = { zh, en }
const listeners = new Set<() => void>()
let language: Language = 'zh'
let hasAsked = false

async function readOnce(): Promise<void> {
  if (hasAsked) return
  hasAsked = true
  const kept = await documents.get<Language>(key)
  if (kept && kept !== language) become(kept)
}

function become(next: Language): void {
  language = next
  for (const listener of listeners) listener()
}

export async function chooseLanguage(next: Language): Promise<void> {
  become(next)
  await documents.put(key, next)
}

/** Hook: every sentence, in the language chosen on this phone. */
export function useMessages(): Messages {
  return tables[useLanguage()]
}

export function useLanguage(): Language {
  const [current, setCurrent] = useState(language)
  useEffect(() => {
    const listener = () => setCurrent(language)
    listeners.add(listener)
    readOnce().catch(() => {
      // Chinese then, the first language; the next screen asks the phone again.
      hasAsked = false
    })
    // Another screen may have read it since this one was drawn.
    listener()
    return () => void listeners.delete(listener)
  }, [])
  return current
}
