import type { Answer } from '../../../../../shared/forms/edition'
import { asksOfThePastYear } from '../../../../../shared/forms/past-year'
import { plainAnswer } from '../../../../../shared/forms/plain'
import type { Answers } from '../../../../../shared/registrations/interview'
import { type Interview, stopsReadBack } from '../../../features/interview/interview'
import { withReadBackDone } from '../../../features/interview/read-back'
import type { Messages } from '../../../messages.zh'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { pastYearOf } from '../../../phone/past-year'
import { ReadAloud } from '../../../phone/read-aloud'
import { run } from '../../../phone/run'
import { useDesk } from '../../../phone/use-desk'
import { open } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Section, Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'
import { useSecondsLeft } from '../../use-seconds-left'
import { Voided } from '../../voided'
import { WithInterview, type WithInterviewProps } from '../../with-interview'

function ReadBackPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <WithInterview desk={desk} personId={person} screen={ReadBack} /> : <Opening />
}

export default guarded(ReadBackPage, 'collector')

function ReadBack({ interview }: WithInterviewProps) {
  const messages = useMessages()
  const { readBack: words } = messages
  const { readBackAt, personId: person, answers } = interview.draft()
  const groups = spoken(interview)
  const isAbsent = answers.status_code !== 'normal'
  const done = doneLabel(words, answers)
  const mayRead = stopsReadBack(interview).length === 0 && groups.length > 0
  const left = useSecondsLeft(interview, mayRead)

  function heard() {
    interview.change((draft) => withReadBackDone(draft, interview.knowledge.now()))
    run(() => open('sign', { person }))
  }

  return (
    <Frame
      title={words.title}
      footer={
        <>
          {mayRead && left > 0 && <Button label={words.wait(left)} kind="primary" disabled onPress={heard} />}
          {mayRead && left === 0 && <Button label={done} kind="primary" onPress={heard} />}
          <Button label={words.fix} onPress={() => run(() => open('interview', { person }))} />
        </>
      }
    >
      <Voided count={interview.draft().voided ?? 0} />
      <Text>{isAbsent ? words.introAbsent : words.intro}</Text>
      {groups.some(({ sentences }) => sentences.some(asksOfThePastYear)) && (
        <Text look="quiet">{pastYearOf(messages, interview.knowledge.settings)}</Text>
      )}
      {mayRead && readBackAt === undefined && !isAbsent && (
        // A screen reader says each new text of it: every ten seconds, and when the button is there.
        <Alert kind="note" title={left > 0 ? words.waitAbout(Math.ceil(left / 10) * 10) : words.waited(done)} />
      )}
      {readBackAt !== undefined && <Alert kind="success" title={words.heardAt(localTime(readBackAt))} />}
      <ReadAloud
        text={groups.flatMap(({ sentences }) => sentences).join('\n')}
        label={words.read}
        stopLabel={words.stop}
        noVoice={words.noVoice}
      />
      {groups.length === 0 && <Text>{words.nothing}</Text>}
      {groups.map(({ title, sentences }) => (
        <Section key={title} title={title}>
          {sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Section>
      ))}
    </Frame>
  )
}

/** Who has died or cannot be found hears nothing: the collectors check what they write. */
function doneLabel(words: Messages['readBack'], { status_code: status, survey_method: method }: Answers): string {
  if (status !== 'normal') return words.doneAbsent
  return method === 'phone' || method === 'network' ? words.doneByPhone : words.done
}

/** Every asked answer in plain words, in the order of the form. */
function spoken({ session, knowledge }: Interview) {
  const answers: Readonly<Record<string, Answer>> = session.answers()
  return knowledge.compiled.edition.groups
    .map(({ title, items }) => ({
      title,
      sentences: items.map((item) => plainAnswer(item, answers[item.key])).filter((sentence) => sentence !== ''),
    }))
    .filter(({ sentences }) => sentences.length > 0)
}

const localTime = (iso: string): string => {
  const at = new Date(iso)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}
