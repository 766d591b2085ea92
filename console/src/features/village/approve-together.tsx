import { Button, Flex, Modal, Typography, theme } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { BatchResult } from './batch-result'
import type { VillagePerson } from './together'
import type { Batch } from './use-batch'

interface ApproveTogetherProps {
  readonly batch: Batch
  /** Displayed and without doubts. */
  readonly people: readonly VillagePerson[]
  /** Listed without doubts, displayed or not. */
  readonly listed: number
  readonly onOpen: (personId: string) => void
}

/** One button for what was displayed without doubts, a dialog that names whom, and what came of it. */
export function ApproveTogether({ batch, people, listed, onOpen }: ApproveTogetherProps) {
  const { village } = useMessages()
  const { token } = theme.useToken()
  const [asked, setAsked] = useState<readonly VillagePerson[]>()
  const start = () => {
    batch.start(asked ?? [])
    setAsked(undefined)
  }
  return (
    <div
      style={{
        position: 'sticky',
        bottom: 0,
        zIndex: 10,
        padding: '8px 0',
        background: token.colorBgLayout,
        borderTop: `1px solid ${token.colorBorderSecondary}`,
      }}
    >
      {batch.lines ? (
        <BatchResult batch={batch} onOpen={onOpen} />
      ) : (
        <Flex gap={12} align="center" justify="end" wrap>
          <Typography.Text role="status">
            {people.length === 0 && listed > 0 ? village.nothingSeen : village.progress(people.length, listed)}
          </Typography.Text>
          <Button type="primary" disabled={people.length === 0} onClick={() => setAsked(people)}>
            {village.approve(people.length)}
          </Button>
        </Flex>
      )}
      {asked && (
        <Modal
          open
          title={village.confirm(asked.length)}
          okText={village.yes(asked.length)}
          onOk={start}
          onCancel={() => setAsked(undefined)}
        >
          <p>{village.confirmAbout}</p>
          <ul style={{ maxHeight: '40vh', overflowY: 'auto', paddingInlineStart: 20 }}>
            {asked.map(({ personId, name, version }) => (
              <li key={personId}>{village.listed(name, version)}</li>
            ))}
          </ul>
        </Modal>
      )}
    </div>
  )
}
