import { Card, Flex, Typography, theme } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useLanguage, useMessages } from '../language'
import { LanguageButton } from './language-button'

interface EntranceProps {
  readonly title: string
  readonly about: string
  readonly children: ReactNode
}

/** The pages before the sign-in: one card, one thing to do. */
export function Entrance({ title, about, children }: EntranceProps) {
  const { product, office } = useMessages()
  const { language } = useLanguage()
  const { token } = theme.useToken()
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <Flex
      vertical
      align="center"
      justify="center"
      style={{ minHeight: '100dvh', padding: 16, boxSizing: 'border-box', background: token.colorBgLayout }}
    >
      <main style={{ width: '100%', maxWidth: 420 }} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <Flex justify="space-between" align="center" style={{ marginBottom: 16 }}>
          <Typography.Text strong>{office}</Typography.Text>
          <LanguageButton />
        </Flex>
        <Card>
          <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0 }}>
            {title}
          </Typography.Title>
          <Typography.Paragraph type="secondary">{about}</Typography.Paragraph>
          {children}
        </Card>
      </main>
    </Flex>
  )
}
