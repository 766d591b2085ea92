import { Flex, Typography } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useMessages } from '../language'

interface PageProps {
  readonly title: string
  readonly about?: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** One page of work: its name, one sentence about it, what can be done at the top, the content. */
export function Page({ title, about, extra, children }: PageProps) {
  const { product } = useMessages()
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      <Flex justify="space-between" align="start" gap={12} wrap style={{ marginBottom: 16 }}>
        <div>
          <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
            {title}
          </Typography.Title>
          {about && (
            <Typography.Text type="secondary" style={{ display: 'block', marginTop: 4 }}>
              {about}
            </Typography.Text>
          )}
        </div>
        {extra && (
          <Flex gap={8} wrap align="center">
            {extra}
          </Flex>
        )}
      </Flex>
      {children}
    </>
  )
}
