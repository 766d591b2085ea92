import { App, Button } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { useStatusText } from '../../platform/edition'
import { DecideForm } from './decide-form'
import { ReasonForm } from './reason-form'
import type { Possible, ReviewedRecord } from './what-can-be-done'

interface ClaimActionsProps {
  readonly campaignId: string
  readonly record: ReviewedRecord
  readonly can: Possible
  readonly onDone: (seq: number, said: string) => void
}

/** Around a claim: the second person's word, the county's decision, and taking that back. */
export function ClaimActions(props: ClaimActionsProps) {
  const { secondWord, decide, reopen } = props.can
  return (
    <>
      {secondWord && <SecondWord {...props} />}
      {reopen && <Reopen {...props} />}
      {decide && <Decide {...props} />}
    </>
  )
}

function SecondWord({ campaignId, record, onDone }: ClaimActionsProps) {
  const { claim: words } = useMessages()
  const { modal } = App.useApp()
  const [disagreeing, setDisagreeing] = useState(false)
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/status-confirmations')
  const { personId, name, interview, claim } = record
  const version = interview?.version ?? 0
  const status = useStatusText(campaignId)(claim?.status)
  const confirm = () =>
    modal.confirm({
      title: words.confirmTitle,
      content: words.confirmAbout(name, status),
      okText: words.confirm,
      onOk: async () => {
        const facts = { version, word: { kind: 'confirmed' as const } }
        const receipt = await command.mutateAsync({ params: { campaignId, personId }, facts })
        onDone(receipt.seq, words.confirmed(name))
      },
    })
  const disagree = (reason: string) =>
    command.mutate(
      { params: { campaignId, personId }, facts: { version, word: { kind: 'disagreed', reason } } },
      { onSuccess: ({ seq }) => onDone(seq, words.disagreed(name)) },
    )
  return (
    <>
      <Button onClick={() => setDisagreeing(true)}>{words.disagree}</Button>
      <Button type="primary" onClick={confirm}>
        {words.confirm}
      </Button>
      {disagreeing && (
        <ReasonForm
          title={words.disagreeTitle}
          about={words.disagreeAbout}
          label={words.reason}
          missing={words.reasonMissing}
          submit={words.disagree}
          isWaiting={command.isPending}
          failure={command.error}
          onSubmit={disagree}
          onClose={() => setDisagreeing(false)}
        />
      )}
    </>
  )
}

function Decide({ campaignId, record, onDone }: ClaimActionsProps) {
  const { review, deciding } = useMessages()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {deciding.open}
      </Button>
      {asking && (
        <DecideForm
          campaignId={campaignId}
          record={record}
          onClose={() => setAsking(false)}
          onDecided={(seq) => onDone(seq, review.decided(record.name))}
        />
      )}
    </>
  )
}

function Reopen({ campaignId, record, onDone }: ClaimActionsProps) {
  const { claim: words } = useMessages()
  const [asking, setAsking] = useState(false)
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/status-reopenings')
  const { personId, name, decided, reopens = 0 } = record
  const reopen = (reason: string) =>
    command.mutate(
      { params: { campaignId, personId }, facts: { version: reopens, reason } },
      { onSuccess: ({ seq }) => onDone(seq, words.reopened(name)) },
    )
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.reopen}</Button>
      {asking && decided && (
        <ReasonForm
          title={words.reopenTitle}
          about={words.reopenAbout(words.decisions[decided.decision])}
          label={words.reason}
          missing={words.reasonMissing}
          submit={words.reopen}
          isWaiting={command.isPending}
          failure={command.error}
          onSubmit={reopen}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
