import { useRef, useState } from 'react'
import { asksOfThePastYear } from '../../../../../shared/forms/past-year'
import type { Knowledge } from '../../../features/interview/interview'
import {
  forgetSaid,
  type GroupToSay,
  groupsToSay,
  keepSaid,
  readSaid,
  reconfirm,
  type Said,
} from '../../../features/interview/reconfirmation'
import type { Desk } from '../../../phone/desk'
import { useMessages } from '../../../phone/language'
import { pastYearOf } from '../../../phone/past-year'
import { ReadAloud } from '../../../phone/read-aloud'
import { sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { newId } from '../../../platform/ids'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Section, Stack, Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'

export default function ReconfirmPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Reconfirm desk={desk} personId={person} /> : <Opening />
}

function Reconfirm({ desk, personId }: { desk: Desk; personId: string }) {
  const { app, person, reconfirm: words } = useMessages()
  const { loaded } = useLoaded(async () => {
    const knowledge = await desk.knowledgeOf(personId)
    return knowledge && { knowledge, said: await readSaid(desk.documents, knowledge.row) }
  })
  if (loaded.kind === 'loading') return <Opening />
  if (loaded.value?.knowledge.row.interview) return <Groups desk={desk} {...loaded.value} />
  return (
    <Frame title={app.name}>
      <Alert kind="error" title={loaded.value ? words.nothing : person.unknown} />
    </Frame>
  )
}

interface GroupsProps {
  readonly desk: Desk
  readonly knowledge: Knowledge
  readonly said: Said
}

function Groups({ desk, knowledge, said: kept }: GroupsProps) {
  const messages = useMessages()
  const { reconfirm: words, attempt, readBack } = messages
  const { personId, name } = knowledge.row
  const [groups] = useState(() => groupsToSay(knowledge))
  const { said, say, finish, trouble } = useReconfirmation(desk, knowledge, kept)
  const open = groups.filter(({ key }) => !said.groups.includes(key)).length

  return (
    <Frame
      title={words.title(name)}
      footer={
        <>
          {open > 0 && <Text>{words.open(open)}</Text>}
          <Button label={words.finish} kind="primary" disabled={open > 0} onPress={() => void finish()} />
        </>
      }
    >
      {trouble !== undefined && <Alert kind="error" title={trouble} />}
      <Text>{words.intro(messages.date(knowledge.settings.referenceDate))}</Text>
      {groups.some(({ says }) => says.some(asksOfThePastYear)) && (
        <Text look="quiet">{pastYearOf(messages, knowledge.settings)}</Text>
      )}
      <ReadAloud
        text={groups.flatMap(({ says }) => says).join('\n')}
        label={readBack.read}
        stopLabel={readBack.stop}
        noVoice={readBack.noVoice}
      />
      {groups.map((group) => (
        <OneGroup
          key={group.key}
          group={group}
          isSame={said.groups.includes(group.key)}
          onSame={(isSame) => say({ ...said, groups: withGroup(said.groups, group.key, isSame) })}
          onDifferent={() => void replace('interview', { person: personId, group: group.key })}
        />
      ))}
      <Choice
        label={attempt.method}
        options={Object.entries(attempt.methods).map(([key, label]) => ({ key, label }))}
        value={said.method}
        onChange={(method) => say({ ...said, method })}
        required
      />
    </Frame>
  )
}

const withGroup = (groups: readonly string[], key: string, isSame: boolean): readonly string[] =>
  isSame ? [...groups, key] : groups.filter((group) => group !== key)

/** Hook: what she has said, kept at every tap, and the command it becomes. */
function useReconfirmation(desk: Desk, knowledge: Knowledge, kept: Said) {
  const messages = useMessages()
  const [said, setSaid] = useState(kept)
  const [trouble, setTrouble] = useState<string>()
  const [commandId] = useState(newId)
  const isSaving = useRef(false)
  const { personId } = knowledge.row

  function say(next: Said): void {
    setSaid(next)
    void keepSaid(desk.documents, personId, next)
  }

  async function finish(): Promise<void> {
    const { method } = said
    if (method === undefined) return setTrouble(messages.reconfirm.methodMissing)
    // A second tap would go back twice.
    if (isSaving.current) return
    isSaving.current = true
    try {
      const { staff, campaignId, outbox, sender, documents } = desk
      const outcome = reconfirm(knowledge, { campaignId, commandId: await commandId, by: staff.staffId, method }, said)
      if (outcome.kind === 'refused') return setTrouble(sayRefusal(messages, { ...outcome, sentence: '' }))
      await outbox.queue(outcome.entry)
      await forgetSaid(documents, personId)
      void sender.send()
      await back('person', { person: personId })
    } finally {
      isSaving.current = false
    }
  }
  return { said, say, finish, trouble }
}

interface OneGroupProps {
  readonly group: GroupToSay
  readonly isSame: boolean
  readonly onSame: (isSame: boolean) => void
  readonly onDifferent: () => void
}

function OneGroup({ group: { title, says }, isSame, onSame, onDifferent }: OneGroupProps) {
  const { reconfirm: words } = useMessages()
  return (
    <Section title={title}>
      <Text>{says.join('')}</Text>
      <Stack direction="row">
        <Button label={words.same} name={words.sameNamed(title)} pressed={isSame} onPress={() => onSame(!isSame)} />
        <Button label={words.different} name={words.differentNamed(title)} onPress={onDifferent} />
      </Stack>
    </Section>
  )
}
