import { Button, Flex } from 'antd'
import { useState } from 'react'
import { ReviewActions } from '../features/review/review-actions'
import type { Queue } from '../features/review/use-queue'
import { useMessages } from '../language'
import { useMay } from '../platform/me'
import { useShortcuts } from '../ui/shortcuts'
import { RecordDrawer } from './record-drawer'

/** How a list is walked through. */
export type Walk = Pick<Queue, 'after' | 'before' | 'handled'>

interface OpenRecordProps {
  readonly campaignId: string
  readonly personId: string | undefined
  readonly queue: Walk
  readonly shortcuts: boolean
  readonly onOpen: (personId: string | undefined) => void
}

/** One registration of a list in the drawer, with what can be done and the steps to its neighbours. */
export function OpenRecord({ personId, ...rest }: OpenRecordProps) {
  // A new person starts with nothing picked.
  return personId ? <Opened key={personId} personId={personId} {...rest} /> : null
}

function Opened({ campaignId, personId, queue, shortcuts, onOpen }: OpenRecordProps & { readonly personId: string }) {
  const { review } = useMessages()
  const may = useMay()
  const [picked, setPicked] = useState<readonly string[]>([])
  const after = queue.after(personId)
  const before = queue.before(personId)
  useShortcuts({ n: () => after && onOpen(after) }, shortcuts)

  const done = (person: string, seq: number) => {
    queue.handled(person, seq)
    onOpen(after)
  }
  return (
    <RecordDrawer
      campaignId={campaignId}
      personId={personId}
      onClose={() => onOpen(undefined)}
      steps={
        <Flex gap={8}>
          <Button disabled={!before} onClick={() => onOpen(before)}>
            {review.before}
          </Button>
          <Button disabled={!after} onClick={() => onOpen(after)}>
            {review.after}
          </Button>
        </Flex>
      }
      {...(may('registration.return') ? { picked } : {})}
      onPick={(item, isPicked) => setPicked(isPicked ? [...picked, item] : picked.filter((one) => one !== item))}
      actions={(record) => (
        <ReviewActions campaignId={campaignId} record={record} picked={picked} shortcuts={shortcuts} onDone={done} />
      )}
    />
  )
}
