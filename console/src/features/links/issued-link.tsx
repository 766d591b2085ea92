import { Alert, Flex, QRCode, Typography } from 'antd'
import { useMessages } from '../../language'
import { CopyButton } from '../../ui/copy-button'
import { formatInstant } from '../../ui/format'
import type { Issued } from './links'

/** Shown once, to be handed over: the system keeps only a digest of it. */
export function IssuedLink({ issued, channel }: { readonly issued: Issued; readonly channel: string }) {
  const { links } = useMessages()
  return (
    <Flex vertical gap={12} style={{ border: '1px solid #8884', borderRadius: 8, padding: 16 }}>
      <Alert type="warning" showIcon title={links.shownOnce} />
      <Flex gap={20} wrap align="center">
        <QRCode
          aria-label={links.qrName}
          value={issued.url}
          size={196}
          bgColor="#ffffff"
          color="#000000"
          type="svg"
          errorLevel="M"
        />
        <Flex vertical gap={8} style={{ flex: '1 1 220px', minWidth: 0 }}>
          <Typography.Text>{links.handOver(channel)}</Typography.Text>
          <Typography.Paragraph code style={{ wordBreak: 'break-all', margin: 0 }}>
            {issued.url}
          </Typography.Paragraph>
          <CopyButton text={issued.url} />
          <Typography.Text type="secondary">{links.expires(formatInstant(issued.expiresAt))}</Typography.Text>
        </Flex>
      </Flex>
    </Flex>
  )
}
