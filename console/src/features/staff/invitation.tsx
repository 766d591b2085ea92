import { Alert, Flex, Modal, QRCode, Typography } from 'antd'
import { useMessages } from '../../language'
import { inGroups } from '../../platform/ids'
import { CopyButton } from '../../ui/copy-button'

interface InvitationProps {
  readonly role: 'collector' | 'leader' | 'reviewer' | 'county'
  readonly name: string
  readonly account: string
  readonly invitation: string
  readonly onClose: () => void
}

/** Where the invited begin: console staff in the console, collectors and leaders in the mini-program or on H5. */
export const activationAddress = (origin: string, role: InvitationProps['role'], invitation: string): string =>
  role === 'reviewer' || role === 'county' ? `${origin}/console/activation#${invitation}` : `${origin}/`

/** No other device can open such an address. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/** Shown once, to be handed to exactly one person. */
export function Invitation({ role, name, account, invitation, onClose }: InvitationProps) {
  const { staff } = useMessages()
  const address = activationAddress(window.location.origin, role, invitation)
  const isConsole = role === 'reviewer' || role === 'county'
  return (
    <Modal
      open
      title={staff.invitedTitle(name)}
      okText={staff.done}
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <Flex vertical gap={14}>
        <Alert type="warning" showIcon title={staff.shownOnce} />
        <Typography.Text>{staff.accountIs(account)}</Typography.Text>
        <Typography.Paragraph code style={{ fontSize: 20, textAlign: 'center', margin: 0 }}>
          {inGroups(invitation)}
        </Typography.Paragraph>
        <Flex gap={20} wrap align="center">
          {isLoopback(window.location.hostname) ? (
            <Alert type="warning" title={staff.onlyHere} />
          ) : (
            <QRCode aria-label={staff.qrName} value={address} size={160} bgColor="#ffffff" color="#000000" type="svg" />
          )}
          <Flex vertical gap={8} style={{ flex: '1 1 200px', minWidth: 0 }}>
            <Typography.Text>{isConsole ? staff.howToConsole : staff.howToPhone}</Typography.Text>
            <Typography.Text code style={{ wordBreak: 'break-all' }}>
              {address}
            </Typography.Text>
            <CopyButton text={isConsole ? address : invitation} />
          </Flex>
        </Flex>
      </Flex>
    </Modal>
  )
}
