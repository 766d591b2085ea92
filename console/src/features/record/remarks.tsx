import { Alert, Flex } from 'antd'
import { useMessages } from '../../language'
import type { ComparedItem } from './compare'
import { WhyFound } from './explaining'

/** What is said about one item: findings with the collector's reason, the resident's dispute, why it was returned. */
export function Remarks({ findings, dispute, returned }: Pick<ComparedItem, 'findings' | 'dispute' | 'returned'>) {
  const { record } = useMessages()
  if (findings.length === 0 && !dispute && returned === undefined) return null
  return (
    <Flex vertical gap={6} style={{ marginTop: 6 }}>
      {findings.map(({ reason, ...finding }) => (
        <Alert
          key={finding.check}
          type={finding.kind === 'hard' ? 'error' : 'warning'}
          showIcon
          title={<Remark text={finding.says} more={finding.kind === 'hard' ? record.hard : record.reason(reason)} />}
          description={<WhyFound finding={finding} />}
        />
      ))}
      {dispute && (
        <Alert
          type="error"
          showIcon
          title={<Remark text={record.disputed} more={record.correction(dispute.correction)} />}
        />
      )}
      {returned !== undefined && <Alert type="info" showIcon title={record.returnedBecause(returned)} />}
    </Flex>
  )
}

const Remark = ({ text, more }: { readonly text: string; readonly more: string }) => (
  <>
    {text}
    <div style={{ opacity: 0.8 }}>{more}</div>
  </>
)
