import { useEffect } from 'react'
import { verificationCode } from '../../../../../shared/journal/receipt'
import type { KeptReceipt, OutboxEntry } from '../../../features/outbox/outbox'
import { useSender } from '../../../features/outbox/use-sender'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { villageList } from '../../../phone/village-list'
import { open, startOver } from '../../../platform/navigate'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { List, Row } from '../../../ui/list'
import { Progress } from '../../../ui/progress'
import { Facts, Section, Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'

function OutboxPage() {
  const desk = useDesk()
  return desk ? <Outbox desk={desk} /> : <Opening />
}

export default guarded(OutboxPage, 'collector')

interface Shown {
  readonly entries: readonly OutboxEntry[]
  readonly receipts: readonly KeptReceipt[]
  readonly names: ReadonlyMap<string, string>
}

type Named = readonly [id: string, name: string]

async function shown(desk: Desk): Promise<Shown> {
  const [entries, receipts, list] = await Promise.all([desk.outbox.list(), desk.outbox.receipts(), villageList(desk)])
  const newest = [...receipts].sort((one, two) => (one.receipt.at < two.receipt.at ? 1 : -1)).slice(0, 20)
  const people = list?.entries.map(({ personId, name }): Named => [personId, name]) ?? []
  const places = list ? [[list.index.region.code, list.index.region.name] as const] : []
  return { entries, receipts: newest, names: new Map([...people, ...places]) }
}

function Outbox({ desk }: { desk: Desk }) {
  const messages = useMessages()
  const { outbox: words } = messages
  const { loaded, reload } = useLoaded(() => shown(desk))
  const sending = useSender(desk.sender)
  useEffect(() => desk.sender.onChange(() => run(reload)), [desk, reload])
  if (loaded.kind === 'loading') return <Opening />

  const { entries, receipts, names } = loaded.value
  const remove = (entry: OutboxEntry) => run(() => desk.outbox.remove(entry.command.commandId).then(reload))
  return (
    <Frame title={words.title} footer={<SendButton desk={desk} isSending={sending.sending} count={entries.length} />}>
      {sending.sending && (
        <Progress
          label={words.sending}
          value={sending.progress.sent}
          total={sending.progress.total}
          text={words.progress(sending.progress.sent, sending.progress.total)}
        />
      )}
      <Ended {...sending} count={entries.length} />
      <Waiting entries={entries} names={names} onRemove={remove} />
      {receipts.length > 0 && (
        <Section title={words.receipts}>
          <Facts
            facts={receipts.map(({ personId, kind, receipt }) => ({
              term: `${names.get(personId) ?? ''} ${words.kinds[kind]}`,
              value: words.receiptLine(verificationCode(receipt), messages.date(receipt.at)),
              ...(receipt.outcome === 'setAside' ? { mark: messages.list.states.setAside } : {}),
            }))}
          />
        </Section>
      )}
    </Frame>
  )
}

function SendButton({ desk, isSending, count }: { desk: Desk; isSending: boolean; count: number }) {
  const { outbox: words } = useMessages()
  if (isSending) return <Button label={words.stop} onPress={desk.sender.stop} />
  return count === 0 ? null : <Button label={words.send} kind="primary" onPress={() => run(() => desk.sender.send())} />
}

function Ended({ sending, ended, count }: ReturnType<typeof useSender> & { readonly count: number }) {
  const { outbox: words, app } = useMessages()
  if (sending || ended === undefined || (ended === 'finished' && count === 0)) return null
  return (
    <Alert kind={ended === 'finished' ? 'note' : 'warning'} title={words.ended[ended]}>
      {ended === 'signInFirst' && <Button label={app.signInNow} onPress={() => run(() => startOver('signIn'))} />}
    </Alert>
  )
}

const openWork = ({ kind, personId }: OutboxEntry): Promise<void> =>
  kind === 'interview' || kind === 'attempt' ? open('person', { person: personId }) : open('community')

interface WaitingProps {
  readonly entries: readonly OutboxEntry[]
  readonly names: ReadonlyMap<string, string>
  readonly onRemove: (entry: OutboxEntry) => void
}

function Waiting({ entries, names, onRemove }: WaitingProps) {
  const messages = useMessages()
  const { outbox: words } = messages
  if (entries.length === 0) return <Text>{words.empty}</Text>
  return (
    <>
      <List label={words.list}>
        {entries.map((entry) => (
          <Row
            key={entry.command.commandId}
            title={names.get(entry.personId) ?? ''}
            detail={words.kinds[entry.kind]}
            state={
              entry.state === 'refused'
                ? `${words.states.refused}：${sayRefusal(messages, entry.because)}`
                : words.states[entry.state]
            }
            tone={entry.state === 'refused' ? 'danger' : 'attention'}
            onPress={() => run(() => openWork(entry))}
          />
        ))}
      </List>
      {entries
        .filter(({ kind, state }) => kind !== 'interview' && state === 'refused')
        .map((entry) => (
          <Button key={entry.command.commandId} label={words.drop} kind="danger" onPress={() => onRemove(entry)} />
        ))}
    </>
  )
}
