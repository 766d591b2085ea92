import { useRef, useState } from 'react'
import { claimFacts } from '../../../features/interview/claim-facts'
import type { Knowledge } from '../../../features/interview/interview'
import { giveSecondWord } from '../../../features/interview/second-word'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { newId } from '../../../platform/ids'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Facts, Section, Text } from '../../../ui/text'
import { TextArea } from '../../../ui/text-area'
import { Frame, Opening } from '../../frame'

function ClaimPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Claim desk={desk} personId={person} /> : <Opening />
}

export default guarded(ClaimPage, 'collector')

function Claim({ desk, personId }: { desk: Desk; personId: string }) {
  const { app, person, claim: words } = useMessages()
  const { loaded } = useLoaded(() => desk.knowledgeOf(personId))
  if (loaded.kind === 'loading') return <Opening />
  if (loaded.value?.row.state === 'statusClaimed') return <SecondWord desk={desk} knowledge={loaded.value} />
  return (
    <Frame title={app.name}>
      <Alert kind="error" title={loaded.value ? words.nothing : person.unknown} />
    </Frame>
  )
}

interface SecondWordProps {
  readonly desk: Desk
  readonly knowledge: Knowledge
}

/** The leader reads what was found and says whether it is so; the county decides with both words before it. */
function SecondWord({ desk, knowledge }: SecondWordProps) {
  const { claim: words } = useMessages()
  const { row, compiled } = knowledge
  const { said, say, reason, write, give, trouble } = useSecondWord(desk, knowledge)
  return (
    <Frame
      title={words.title(row.name)}
      footer={<Button label={words.give} kind="primary" onPress={() => run(give)} />}
    >
      {trouble !== undefined && <Alert kind="error" title={trouble} />}
      <Section title={words.facts(row.claim?.claimedByName)}>
        <Facts facts={claimFacts(compiled.edition, row)} />
      </Section>
      <Text>{words.intro}</Text>
      <Choice
        label={words.question}
        options={Object.entries(words.answers).map(([key, label]) => ({ key, label }))}
        value={said}
        onChange={say}
        required
      />
      {said === 'disagreed' && (
        <TextArea label={words.reason} value={reason} maxLength={200} onChange={write} required />
      )}
    </Frame>
  )
}

function useSecondWord(desk: Desk, knowledge: Knowledge) {
  const messages = useMessages()
  const [said, say] = useState<string>()
  const [reason, write] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const [commandId] = useState(newId)
  const isSaving = useRef(false)

  async function give(): Promise<void> {
    if (said === undefined) return setTrouble(messages.claim.choose)
    if (said === 'disagreed' && reason.trim() === '') return setTrouble(messages.claim.reasonMissing)
    // A second tap would go back twice.
    if (isSaving.current) return
    isSaving.current = true
    try {
      const { staff, campaignId, outbox, sender } = desk
      const word =
        said === 'disagreed' ? { kind: 'disagreed' as const, reason: reason.trim() } : { kind: 'confirmed' as const }
      const outcome = giveSecondWord(knowledge, { campaignId, commandId: await commandId, by: staff.staffId }, word)
      if (outcome.kind === 'refused') return setTrouble(sayRefusal(messages, { ...outcome, sentence: '' }))
      await outbox.queue(outcome.entry)
      run(() => sender.send())
      await back('person', { person: knowledge.row.personId })
    } finally {
      isSaving.current = false
    }
  }
  return { said, say, reason, write, give, trouble }
}
