import { Alert, Button, Checkbox, Flex, QRCode, Typography } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../../language'
import { inGroups } from '../../platform/ids'
import { CopyButton } from '../../ui/copy-button'
import type { Activated } from './activation-form'

/** Shown once: the server never tells the secret again. */
export function TotpSecret({ account, totpSecret, totpUri }: Activated) {
  const { activation } = useMessages()
  const navigate = useNavigate()
  const [kept, setKept] = useState(false)
  return (
    <Flex vertical gap={16}>
      <Alert type="warning" showIcon title={activation.shownOnce} />
      <Flex justify="center">
        <QRCode
          aria-label={activation.qrName}
          value={totpUri}
          size={200}
          bgColor="#ffffff"
          color="#000000"
          errorLevel="M"
          type="svg"
        />
      </Flex>
      <div>
        <Typography.Text type="secondary">{activation.accountIs}</Typography.Text>{' '}
        <Typography.Text strong>{account}</Typography.Text>
      </div>
      <div>
        <Typography.Text type="secondary">{activation.secretIs}</Typography.Text>
        <Typography.Paragraph code style={{ fontSize: 16, wordBreak: 'break-all', marginBlock: 4 }}>
          {inGroups(totpSecret)}
        </Typography.Paragraph>
        <CopyButton text={totpSecret} />
      </div>
      <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
        {activation.kept}
      </Checkbox>
      <Button type="primary" size="large" disabled={!kept} onClick={() => void navigate('/sign-in')}>
        {activation.toSignIn}
      </Button>
    </Flex>
  )
}
