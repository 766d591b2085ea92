import { Alert, Flex } from 'antd'
import { useMessages } from '../../language'
import type { ComparedItem } from './compare'

/** What is said about one item: findings with the collector's reason, the resident's dispute, why it was returned. */
export function Remarks({ findings, dispute, returned }: Pick<ComparedItem, 'findings' | 'dispute' | 'returned'>) {
  const { record } = useMessages()
  if (findings.length === 0 && !dispute && returned === undefined) return null
  return (
    <Flex vertical gap={6} style={{ marginTop: 6 }}>
      {findings.map(({ check, kind, says, reason }) => (
        <Alert
          key={check}
          type={kind === 'hard' ? 'error' : 'warning'}
          showIcon
          title={says}
          description={kind === 'hard' ? record.hard : record.reason(reason)}
        />
      ))}
      {dispute && (
        <Alert type="error" showIcon title={record.disputed} description={record.correction(dispute.correction)} />
      )}
      {returned !== undefined && <Alert type="info" showIcon title={record.returnedBecause(returned)} />}
    </Flex>
  )
}
