import { App, Button, Flex, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { useCampaignEdition } from '../../platform/edition'
import { useMay } from '../../platform/me'
import { useSayFailure } from '../../ui/failure'
import { useShortcuts } from '../../ui/shortcuts'
import type { State } from '../../ui/tags'
import { DecideForm } from './decide-form'
import { ReturnForm } from './return-form'

interface ReviewActionsProps {
  readonly campaignId: string
  readonly record: {
    readonly personId: string
    readonly name: string
    readonly region: string
    readonly state: State
    readonly interview?: { readonly version: number } | undefined
  }
  readonly picked: readonly string[]
  readonly shortcuts: boolean
  /** Handled; `seq` is where the registration's history now stands. */
  readonly onDone: (personId: string, seq: number) => void
}

/** What a reviewer may do with the open record: approve, return; the county decides a status claim. */
export function ReviewActions({ campaignId, record, picked, shortcuts, onDone }: ReviewActionsProps) {
  const { review, returning, deciding } = useMessages()
  const [asking, setAsking] = useState<'return' | 'decision'>()
  const edition = useCampaignEdition(campaignId)
  const { message } = App.useApp()
  const can = useWhatCanBeDone(record)
  const approving = useApproval(campaignId, record, (seq) => done(seq, review.approved(record.name)))

  const done = (seq: number, said: string) => {
    setAsking(undefined)
    void message.success(said)
    onDone(record.personId, seq)
  }
  useShortcuts(
    {
      a: () => can.approve && approving.approve(),
      r: () => can.return && setAsking('return'),
    },
    shortcuts,
  )

  if (!can.approve && !can.return && !can.decide) {
    return <Typography.Text type="secondary">{review.nothingToDo[record.state] ?? review.readOnly}</Typography.Text>
  }
  const dialog = { campaignId, personId: record.personId, onClose: () => setAsking(undefined) }
  return (
    <Flex gap={12} justify="end" wrap>
      {can.return && (
        <Tooltip title={shortcuts ? review.key('R') : undefined}>
          <Button onClick={() => setAsking('return')}>{returning.open(picked.length)}</Button>
        </Tooltip>
      )}
      {can.approve && (
        <Tooltip title={shortcuts ? review.key('A') : undefined}>
          <Button type="primary" onClick={approving.approve} loading={approving.isPending}>
            {review.approve}
          </Button>
        </Tooltip>
      )}
      {can.decide && (
        <Button type="primary" onClick={() => setAsking('decision')}>
          {deciding.open}
        </Button>
      )}
      {asking === 'return' && (
        <ReturnForm
          {...dialog}
          edition={edition}
          picked={picked}
          onReturned={(seq) => done(seq, review.returned(record.name))}
        />
      )}
      {asking === 'decision' && <DecideForm {...dialog} onDecided={(seq) => done(seq, review.decided(record.name))} />}
    </Flex>
  )
}

function useWhatCanBeDone({ state, region }: ReviewActionsProps['record']) {
  const may = useMay()
  const underReview = state === 'townshipReview'
  return {
    approve: underReview && may('registration.approve', region),
    return: underReview && may('registration.return', region),
    decide: state === 'countyVerify' && may('status.decide', region),
  }
}

function useApproval(
  campaignId: string,
  { personId, interview }: ReviewActionsProps['record'],
  onDone: (seq: number) => void,
) {
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
