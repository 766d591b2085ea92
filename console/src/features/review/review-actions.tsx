import { App, Button, Flex, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { useCampaignEdition } from '../../platform/edition'
import { useMay, useMe } from '../../platform/me'
import { useSayFailure } from '../../ui/failure'
import { useShortcuts } from '../../ui/shortcuts'
import { ClaimActions } from './claim-actions'
import { LockAction } from './lock-action'
import { ReturnForm } from './return-form'
import { type Possible, type ReviewedRecord, whatCanBeDone } from './what-can-be-done'

interface ReviewActionsProps {
  readonly campaignId: string
  readonly record: ReviewedRecord
  readonly picked: readonly string[]
  readonly shortcuts: boolean
  /** Handled; `seq` is where the registration's history now stands. */
  readonly onDone: (personId: string, seq: number) => void
}

/** What may be done with the open record: approve, return, lock; what belongs to a claim. */
export function ReviewActions({ campaignId, record, picked, shortcuts, onDone }: ReviewActionsProps) {
  const { review } = useMessages()
  const { message } = App.useApp()
  const can = useWhatCanBeDone(record)
  const done = (seq: number, said: string) => {
    void message.success(said)
    onDone(record.personId, seq)
  }
  if (!Object.values(can).includes(true)) {
    return <Typography.Text type="secondary">{review.nothingToDo[record.state] ?? review.readOnly}</Typography.Text>
  }
  const shared = { campaignId, record, can, onDone: done }
  return (
    <Flex gap={12} justify="end" wrap>
      {can.lock && <LockAction {...shared} />}
      <Reviewing {...shared} picked={picked} shortcuts={shortcuts} />
      <ClaimActions {...shared} />
    </Flex>
  )
}

function useWhatCanBeDone(record: ReviewedRecord): Possible {
  const may = useMay()
  const { staffId } = useMe()
  return whatCanBeDone(record, { staffId, may: (permission) => may(permission, record.region) })
}

interface ReviewingProps extends Pick<ReviewActionsProps, 'campaignId' | 'record' | 'picked' | 'shortcuts'> {
  readonly can: Possible
  readonly onDone: (seq: number, said: string) => void
}

/** Approve or return, also by key: only a record that is on the screen, and each time by a new press. */
function Reviewing({ campaignId, record, can, picked, shortcuts, onDone }: ReviewingProps) {
  const { review, returning } = useMessages()
  const [asking, setAsking] = useState(false)
  const edition = useCampaignEdition(campaignId)
  const approving = useApproval(campaignId, record, (seq) => onDone(seq, review.approved(record.name)))
  useShortcuts(
    {
      a: () => can.approve && approving.approve(),
      r: () => can.return && setAsking(true),
    },
    // Before the edition is here the answers are not on the screen.
    shortcuts && edition !== undefined && !approving.isPending,
  )
  return (
    <>
      {can.return && (
        <Tooltip title={shortcuts ? review.key('R') : undefined}>
          <Button onClick={() => setAsking(true)}>{returning.open(picked.length)}</Button>
        </Tooltip>
      )}
      {can.approve && (
        <Tooltip title={shortcuts ? review.key('A') : undefined}>
          <Button type="primary" onClick={approving.approve} loading={approving.isPending}>
            {review.approve}
          </Button>
        </Tooltip>
      )}
      {asking && (
        <ReturnForm
          campaignId={campaignId}
          personId={record.personId}
          version={record.interview?.version ?? 0}
          edition={edition}
          picked={picked}
          onClose={() => setAsking(false)}
          onReturned={(seq) => onDone(seq, review.returned(record.name))}
        />
      )}
    </>
  )
}

function useApproval(campaignId: string, { personId, interview }: ReviewedRecord, onDone: (seq: number) => void) {
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/approvals')
  const sayFailure = useSayFailure()
  const approve = () => {
    if (!interview) return
    // The version seen is the version approved: if a newer one arrived meanwhile, the server refuses.
    const sent = { params: { campaignId, personId }, facts: { version: interview.version } }
    command.mutate(sent, { onSuccess: ({ seq }) => onDone(seq), onError: sayFailure })
  }
  return { approve, isPending: command.isPending }
}
