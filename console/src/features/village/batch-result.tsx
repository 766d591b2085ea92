import { Alert, Button, Flex, Progress } from 'antd'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../language'
import { sentenceOf } from '../../ui/failure'
import { isSettled, type Line } from './batch'
import type { Batch } from './use-batch'

interface BatchResultProps {
  readonly batch: Batch
  readonly onOpen: (personId: string) => void
}

/** How far it has come; who was not approved and why; the way on where nobody answered. */
export function BatchResult({ batch, onOpen }: BatchResultProps) {
  const { village } = useMessages()
  const panel = useRef<HTMLElement>(null)
  const { lines = [], isSending } = batch
  // The button that was pressed is gone: the keyboard goes on here.
  useEffect(() => panel.current?.focus(), [])
  const settled = lines.filter(isSettled).length
  const left = lines.length - settled
  return (
    <section ref={panel} tabIndex={-1} aria-label={village.title} style={{ outline: 'none' }}>
      {isSending ? (
        <>
          <div role="status">{village.sending(settled, lines.length)}</div>
          <Progress
            percent={Math.round((settled / lines.length) * 100)}
            aria-label={village.sending(settled, lines.length)}
          />
        </>
      ) : (
        <Ended lines={lines} onOpen={onOpen} />
      )}
      {!isSending && (
        <Flex gap={8} justify="end" wrap style={{ marginTop: 8 }}>
          <Button onClick={batch.close}>{left > 0 ? village.leave : village.close}</Button>
          {left > 0 && (
            <Button type="primary" onClick={batch.goOn}>
              {village.goOn(left)}
            </Button>
          )}
        </Flex>
      )}
    </section>
  )
}

function Ended({ lines, onOpen }: { readonly lines: readonly Line[]; readonly onOpen: (personId: string) => void }) {
  const messages = useMessages()
  const { village } = messages
  const approved = lines.filter(({ outcome }) => outcome.state === 'approved').length
  const refused = lines.filter(({ outcome }) => outcome.state === 'refused')
  const unanswered = lines.find(({ outcome }) => outcome.state === 'unanswered')
  const left = lines.filter((line) => !isSettled(line)).length
  const because = ({ name, outcome }: Line): string => {
    const { what, next } = sentenceOf('failure' in outcome ? outcome.failure : new Error(), messages)
    return village.because(name, what, next)
  }
  return (
    <Flex vertical gap={8}>
      <Alert type="success" showIcon title={village.done(approved)} role="status" />
      {unanswered && <Alert type="error" showIcon title={village.stopped(left)} description={because(unanswered)} />}
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={village.refused(refused.length)}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: '30vh', overflowY: 'auto' }}>
              {refused.map((line) => (
                <li key={line.personId}>
                  {because(line)}{' '}
                  <Button size="small" aria-label={village.openPerson(line.name)} onClick={() => onOpen(line.personId)}>
                    {village.openShort}
                  </Button>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Flex>
  )
}
