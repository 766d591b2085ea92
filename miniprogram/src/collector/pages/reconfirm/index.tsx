import { useEffect, useReducer, useRef, useState } from 'react'
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
import { createSaver } from '../../../features/interview/saver'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { pastYearOf } from '../../../phone/past-year'
import { ReadAloud } from '../../../phone/read-aloud'
import { run } from '../../../phone/run'
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
import { NotSaved, savingLine } from '../../saving-state'

function ReconfirmPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Reconfirm desk={desk} personId={person} /> : <Opening />
}

export default guarded(ReconfirmPage, 'collector')

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
  const { said, say, finish, trouble, saver } = useReconfirmation(desk, knowledge, kept)
  const open = groups.filter(({ key }) => !said.groups.includes(key)).length

  return (
    <Frame
      title={words.title(name)}
      status={savingLine(messages, saver.state())}
      footer={
        <>
          {open > 0 && <Text>{words.open(open)}</Text>}
          <Button label={words.finish} kind="primary" disabled={open > 0} onPress={() => run(finish)} />
        </>
      }
    >
      <NotSaved saver={saver} draft={said} onClose={async () => undefined} />
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
          onDifferent={() => run(() => replace('interview', { person: personId, group: group.key }))}
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
  const { personId } = knowledge.row
  const [said, setSaid] = useState(kept)
  const [saver] = useState(() => createSaver<Said>((next) => keepSaid(desk.documents, personId, next)))
  const [, draw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => saver.onState(draw), [saver])
  const [trouble, setTrouble] = useState<string>()
  const [commandId] = useState(newId)
  const isSaving = useRef(false)

  function say(next: Said): void {
    setSaid(next)
    saver.save(next)
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
      // A save still under way would bring back what is forgotten here.
      await saver.settled()
      await forgetSaid(documents, personId)
      run(() => sender.send())
      await back('person', { person: personId })
    } finally {
      isSaving.current = false
    }
  }
  return { said, say, finish, trouble, saver }
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
