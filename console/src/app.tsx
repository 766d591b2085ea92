import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { LanguageProvider, useLanguage } from './language'
import { Refusal } from './platform/failures'
import { router } from './router'
import { usePrefersCalm, usePrefersDark } from './ui/appearance'
import { useOnePress } from './ui/one-press'
import { themeOf } from './ui/theme'

const mostRetries = 2

/** A refusal will be the same the next time; silence and faults of the server may pass. */
const isWorthRetrying = (failures: number, failure: Error): boolean =>
  failures < mostRetries && !(failure instanceof Refusal && failure.status < 500)

export function App() {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: isWorthRetrying } } }))
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Dressed />
      </QueryClientProvider>
    </LanguageProvider>
  )
}

function Dressed() {
  const { language } = useLanguage()
  const dark = usePrefersDark()
  const calm = usePrefersCalm()
  useOnePress()
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(dark, calm)}
      button={{ autoInsertSpace: false }}
    >
      <AntApp notification={{ placement: 'top' }}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  )
}
