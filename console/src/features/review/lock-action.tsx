import { App, Button } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { useSayFailure } from '../../ui/failure'
import type { ReviewedRecord } from './what-can-be-done'

interface LockActionProps {
  readonly campaignId: string
  readonly record: ReviewedRecord
  readonly onDone: (seq: number, said: string) => void
}

/** Freezes one registration. It cannot be undone, so it says first what it does. */
export function LockAction({ campaignId, record: { personId, name, interview }, onDone }: LockActionProps) {
  const { locking } = useMessages()
  const { modal } = App.useApp()
  const sayFailure = useSayFailure()
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/locks')
  const lock = () => {
    const sent = { params: { campaignId, personId }, facts: { version: interview?.version ?? 0 } }
    command.mutate(sent, { onSuccess: ({ seq }) => onDone(seq, locking.locked(name)), onError: sayFailure })
  }
  const ask = () =>
    modal.confirm({ title: locking.title(name), content: locking.about, okText: locking.open, onOk: lock })
  return (
    <Button onClick={ask} loading={command.isPending}>
      {locking.open}
    </Button>
  )
}
