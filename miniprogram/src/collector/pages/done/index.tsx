import { hasSomethingToConfirm } from '../../../../../shared/confirmations/issue-link'
import { registrationOf } from '../../../features/interview/registration-of'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { villageList } from '../../../phone/village-list'
import { back, open } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Facts, Section, Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'
import { type PersonOnPhone, usePerson } from '../../use-person'

function DonePage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Done desk={desk} personId={person} /> : <Opening />
}

export default guarded(DonePage, 'collector')

/** What became of the finished form, and what comes next. It can be opened again at any time; back leads to the list. */
function Done({ desk, personId }: { desk: Desk; personId: string }) {
  const messages = useMessages()
  const { sign, done: words } = messages
  const { aside } = usePageQuery()
  const { loaded } = usePerson(desk, personId)
  if (loaded.kind === 'loading') return <Opening />

  const known = loaded.value
  const isAside = aside === '1' || known?.entry.remaining === 'setAside'
  return (
    <Frame
      title={sign.finished}
      {...(known ? { status: words.of(known.row.name, messages.list.states[known.entry.remaining]) } : {})}
      footer={<Button label={sign.toList} kind="primary" onPress={() => run(() => back('village'))} />}
    >
      <WhereItIs known={known} />
      {isAside && <Alert kind="note" title={sign.finishedAside} />}
      <Section title={words.next}>
        <Text>{words.review}</Text>
        <Text>{words.confirm}</Text>
        {known && hasSomethingToConfirm(registrationOf(known.row, '')) && (
          <Button label={messages.person.link} onPress={() => run(() => open('link', { person: personId }))} />
        )}
      </Section>
      <WhomToAsk desk={desk} />
    </Frame>
  )
}

function WhereItIs({ known }: { known: PersonOnPhone | undefined }) {
  const messages = useMessages()
  const { sign, person, done: words } = messages
  const queued = known?.queued
  if (queued?.state === 'refused')
    return (
      <Alert kind="error" title={person.refusedTitle}>
        <Text>{sayRefusal(messages, queued.because)}</Text>
        <Button
          label={person.mend}
          kind="primary"
          onPress={() => run(() => open('person', { person: queued.personId }))}
        />
      </Alert>
    )
  if (queued || known?.receiptCode === undefined) return <Alert kind="success" title={sign.finishedText} />
  return (
    <Alert kind="success" title={words.received}>
      <Facts facts={[{ term: person.receipt, value: known.receiptCode }]} />
    </Alert>
  )
}

/** The leaders of her team by name, and the office. */
function WhomToAsk({ desk }: { desk: Desk }) {
  const { done: words } = useMessages()
  const { loaded } = useLoaded(() => villageList(desk))
  const index = loaded.kind === 'ready' ? loaded.value?.index : undefined
  if (!index) return null
  const leaders = index.team.filter(({ role, staffId }) => role === 'leader' && staffId !== desk.staff.staffId)
  return (
    <Section title={words.ask}>
      <Text>
        {words.askWhom(
          leaders.map(({ name }) => name),
          index.region.township,
        )}
      </Text>
    </Section>
  )
}
