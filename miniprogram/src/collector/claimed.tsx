import type { ClaimFact } from '../features/interview/claim-facts'
import type { OutboxEntry } from '../features/outbox/outbox'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayRefusal } from '../phone/say'
import { open } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Facts, Section, Text } from '../ui/text'
import type { PersonOnPhone } from './use-person'

interface ClaimedProps {
  readonly desk: Desk
  readonly known: PersonOnPhone
  readonly onChange: () => Promise<void>
}

/** "Cannot be registered", on the person's page: what was found, who said what, what is asked of whoever reads it. */
export function Claimed({ desk, known, onChange }: ClaimedProps) {
  const { claim: words } = useMessages()
  const { row, entry, word, facts } = known
  const { claim, decided } = row
  if (!claim) return null
  return (
    <>
      {decided && row.state !== 'countyVerify' && (
        <Alert kind={row.state === 'attempted' ? 'warning' : 'note'} title={words.decided[decided.decision]}>
          <Text>{words.because(decided.reason)}</Text>
        </Alert>
      )}
      {word && <OnItsWay desk={desk} word={word} onChange={onChange} />}
      {!word && entry.remaining === 'toConfirm' && (
        <Button label={words.begin} kind="primary" onPress={() => run(() => open('claim', { person: row.personId }))} />
      )}
      {row.state !== 'attempted' && <ClaimFacts claim={claim} facts={facts} />}
    </>
  )
}

interface FactsProps {
  readonly claim: NonNullable<PersonOnPhone['row']['claim']>
  readonly facts: readonly ClaimFact[]
}

function ClaimFacts({ claim: { claimedByName, leader }, facts }: FactsProps) {
  const { claim: words } = useMessages()
  const said = leader && { term: words.leader, value: words.said(words.answers[leader.word], leader.reason) }
  return (
    <Section title={words.facts(claimedByName)}>
      <Facts facts={said ? [...facts, said] : facts} />
    </Section>
  )
}

function OnItsWay({ desk, word, onChange }: { desk: Desk; word: OutboxEntry; onChange: () => Promise<void> }) {
  const messages = useMessages()
  const { claim: words } = messages
  if (word.state !== 'refused') return <Alert kind="note" title={words.waiting} />
  const drop = () => run(() => desk.outbox.remove(word.command.commandId).then(onChange))
  return (
    <Alert kind="error" title={sayRefusal(messages, word.because)}>
      <Button label={words.drop} onPress={drop} />
    </Alert>
  )
}
