import { useState } from 'react'
import { hasSomethingToConfirm } from '../../../../../shared/confirmations/issue-link'
import type { Row } from '../../../features/bundle/bundle'
import { isVisitable, type ListEntry } from '../../../features/bundle/listing'
import { registrationOf } from '../../../features/interview/registration-of'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { back, open } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { Facts, Section, Text } from '../../../ui/text'
import { CheckNumber } from '../../check-number'
import { Claimed } from '../../claimed'
import { Contacts } from '../../contacts'
import { Frame, Opening } from '../../frame'
import { mendInterview } from '../../mend-interview'
import { Questioned } from '../../questioned'
import { type PersonOnPhone, usePerson } from '../../use-person'

function PersonPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Person desk={desk} personId={person} /> : <Opening />
}

export default guarded(PersonPage, 'collector')

function Person({ desk, personId }: { desk: Desk; personId: string }) {
  const { person: words, list } = useMessages()
  const { loaded, reload } = usePerson(desk, personId)
  if (loaded.kind === 'loading') return <Opening />
  const known = loaded.value
  if (!known) {
    return (
      <Frame title={words.facts}>
        <Alert kind="error" title={words.unknown} />
      </Frame>
    )
  }
  return (
    <Frame title={known.row.name} status={list.states[known.entry.remaining]}>
      <Questioned row={known.row} labels={known.labels} />
      <Claimed desk={desk} known={known} onChange={reload} />
      <Actions desk={desk} known={known} onChange={reload} />
      <Contacts contacts={known.contacts} />
      <Known row={known.row} />
      <CheckNumber desk={desk} personId={personId} />
      {known.receiptCode !== undefined && <Facts facts={[{ term: words.receipt, value: known.receiptCode }]} />}
      {known.entry.remaining === 'setAside' && <Alert kind="note" title={words.setAside} />}
    </Frame>
  )
}

function Known({ row }: { row: Row }) {
  const { person: words, list } = useMessages()
  const { facts } = row
  const known = [
    {
      term: words.disability,
      value: `${words.types[facts.disabilityType] ?? ''} ${words.grade(facts.grade)} · ${list.detail(row.age, facts.sex, '')}`,
    },
    { term: words.address, value: row.address },
    { term: words.phones, value: row.phones.join(' ') },
    { term: words.guardian, value: row.guardian },
    // A list fetched by an earlier version has only their number.
    { term: words.attempts, value: row.contacts ? '' : String(row.attempts) },
  ]
  return (
    <Section title={words.facts}>
      <Facts facts={known.filter(({ value }) => value !== '')} />
    </Section>
  )
}

interface ActionsProps {
  readonly desk: Desk
  readonly known: PersonOnPhone
  readonly onChange: () => Promise<void>
}

function Actions({ desk, known, onChange }: ActionsProps) {
  const messages = useMessages()
  const { person: words } = messages
  const { row, queued, entry, hasDraft } = known
  const person = row.personId
  if (queued?.state === 'refused') {
    return (
      <Alert kind="error" title={words.refusedTitle}>
        <Text>{sayRefusal(messages, queued.because)}</Text>
        <Button
          label={words.mend}
          kind="primary"
          onPress={() => run(() => mendInterview(desk, queued, row).then(onChange))}
        />
      </Alert>
    )
  }
  return (
    <>
      {queued && <Alert kind="note" title={words.waitingTitle} />}
      <Reconfirming desk={desk} known={known} onChange={onChange} />
      {!queued && !isOnItsWay(known) && isVisitable(entry.remaining) && (
        <Button
          label={beginLabel(words, entry)}
          kind="primary"
          onPress={() => run(() => open('interview', { person }))}
        />
      )}
      {hasSomethingToConfirm(registrationOf(row, '')) && (
        <Button label={words.link} onPress={() => run(() => open('link', { person }))} />
      )}
      <Button label={words.recordAttempt} onPress={() => run(() => open('attempt', { person }))} />
      {hasDraft && <Discard desk={desk} personId={person} />}
    </>
  )
}

/** She has just said that nothing changed: a visit now would speak against it. */
const isOnItsWay = ({ reconfirming }: PersonOnPhone): boolean =>
  reconfirming !== undefined && reconfirming.state !== 'refused'

function beginLabel(words: ReturnType<typeof useMessages>['person'], { remaining }: ListEntry): string {
  if (remaining === 'draft') return words.goOn
  return remaining === 'returned' || remaining === 'disputed' ? words.correct : words.begin
}

/** What was collected before the reference date: planned, due, on its way, or done (R85). */
function Reconfirming({ desk, known: { row, entry, reconfirming, referenceDate }, onChange }: ActionsProps) {
  const messages = useMessages()
  const { reconfirm: words } = messages
  if (reconfirming?.state === 'refused') {
    const drop = () => run(() => desk.outbox.remove(reconfirming.command.commandId).then(onChange))
    return (
      <Alert kind="error" title={sayRefusal(messages, reconfirming.because)}>
        <Button label={words.drop} onPress={drop} />
      </Alert>
    )
  }
  if (reconfirming) return <Alert kind="note" title={words.waiting} />
  if (entry.remaining === 'reconfirm')
    return (
      <Button
        label={words.begin}
        kind="primary"
        onPress={() => run(() => open('reconfirm', { person: row.personId }))}
      />
    )
  if (row.reconfirmation === 'planned') return <Alert kind="note" title={words.planned(messages.date(referenceDate))} />
  return row.reconfirmed ? <Alert kind="success" title={words.done(messages.date(row.reconfirmed.at))} /> : null
}

function Discard({ desk, personId }: { desk: Desk; personId: string }) {
  const { person: words, app } = useMessages()
  const [asks, setAsks] = useState(false)
  async function discard() {
    await desk.closeInterview(personId)
    await desk.drafts.remove(personId)
    await back()
  }
  return (
    <>
      <Button label={words.discard} kind="danger" onPress={() => setAsks(true)} />
      <Dialog
        open={asks}
        title={words.discard}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button label={words.discardYes} kind="danger" onPress={() => run(discard)} />
            <Button label={app.cancel} onPress={() => setAsks(false)} />
          </>
        }
      >
        <Text>{words.discardAsk}</Text>
      </Dialog>
    </>
  )
}
