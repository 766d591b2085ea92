import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { messages as en } from './messages.en'
import { type Messages, messages as zh } from './messages.zh'

export type Language = 'zh' | 'en'

const tables: Readonly<Record<Language, Messages>> = { zh, en }
const key = 'ruhu.language'

interface Chosen {
  readonly language: Language
  choose(language: Language): void
}
const Languages = createContext<Chosen>({ language: 'zh', choose: () => undefined })

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (window.localStorage.getItem(key) === 'en' ? 'en' : 'zh'))
  useEffect(() => {
    window.localStorage.setItem(key, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const chosen = useMemo(() => ({ language, choose }), [language])
  return <Languages.Provider value={chosen}>{children}</Languages.Provider>
}

export const useLanguage = (): Chosen => useContext(Languages)

/** Every sentence of the console in the language chosen. */
export const useMessages = (): Messages => tables[useLanguage().language]
