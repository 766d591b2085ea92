import { useRef, useState } from 'react'
import { reasonKey } from '../../../../../shared/forms/findings'
import { withSigner } from '../../../features/interview/draft'
import type { Interview } from '../../../features/interview/interview'
import { Doubt } from '../../../features/interview/question'
import { mayPen, type Signing, signingOf } from '../../../features/interview/signing'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { finishOn } from '../../../platform/finish-on'
import { open } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Text } from '../../../ui/text'
import { type Finished, finishInterview } from '../../finish-interview'
import { Frame, Opening } from '../../frame'
import { SavingTrouble, savingLine } from '../../saving-state'
import { CollectorPads, PersonSigning } from '../../signatures'
import { Voided } from '../../voided'
import { WhatIsMissing } from '../../what-is-missing'
import { WithInterview, type WithInterviewProps } from '../../with-interview'

function SignPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <WithInterview desk={desk} personId={person} screen={Sign} /> : <Opening />
}

export default guarded(SignPage, 'collector')

function Sign(props: WithInterviewProps) {
  const { desk, interview, saver } = props
  const messages = useMessages()
  const { sign: words } = messages
  const [finished, setFinished] = useState<Finished>()
  const signing = signingOf(interview, desk.staff.staffId)

  async function finish(): Promise<void> {
    const outcome = await finishInterview(desk, props)
    setFinished(outcome)
    if (outcome.kind !== 'queued') return
    const { personId } = interview.draft()
    await finishOn('done', { person: personId, ...(outcome.setAside ? { aside: '1' } : {}) })
  }

  // Nothing of the finished form is left to touch while the next page opens.
  if (finished?.kind === 'queued') return <Opening />
  const isReady = signing.missing.length === 0 && signing.stops.length === 0
  return (
    <Frame
      title={words.title}
      status={savingLine(messages, saver.state())}
      footer={<Button label={words.finish} kind="primary" disabled={!isReady} onPress={() => run(finish)} />}
    >
      <SavingTrouble desk={desk} saver={saver} draft={interview.draft()} />
      <Trouble finished={finished} />
      <Text>{words.intro}</Text>
      <Voided count={signing.voided} />
      {signing.stops.length > 0 && (
        <WhatIsMissing
          title={words.missing}
          findings={signing.stops.map(({ finding }) => finding)}
          personId={interview.draft().personId}
        />
      )}
      <Doubts signing={signing} onReason={interview.giveReason} />
      <PersonSigning
        interview={interview}
        signing={signing}
        onSigner={(signer) => interview.change((draft) => withSigner(draft, signer))}
      />
      {mayPen(signing) && <CollectorPads desk={desk} interview={interview} signing={signing} />}
      <Missing signing={signing} personId={interview.draft().personId} />
    </Frame>
  )
}

function Trouble({ finished }: { finished: Finished | undefined }) {
  const messages = useMessages()
  if (finished?.kind === 'refused') {
    return (
      <Alert kind="error" title={messages.sign.stopped}>
        <Text>{sayRefusal(messages, finished)}</Text>
      </Alert>
    )
  }
  return finished?.kind === 'notSaved' ? <Alert kind="error" title={messages.app.notSaved[finished.state]} /> : null
}

/** Doubts that had no reason when they came up; one being written stays, so that it can be finished. */
function Doubts({ signing, onReason }: { signing: Signing; onReason: Interview['giveReason'] }) {
  const { interview: words } = useMessages()
  const shown = useRef(new Set<string>())
  for (const { finding, reason } of signing.doubts) if (reason === '') shown.current.add(reasonKey(finding))
  return signing.doubts
    .filter(({ finding }) => shown.current.has(reasonKey(finding)))
    .map((found) => <Doubt key={reasonKey(found.finding)} found={found} words={words} onReason={onReason} />)
}

function Missing({ signing, personId }: { signing: Signing; personId: string }) {
  const { sign: words } = useMessages()
  const sentences = {
    reason: words.missingReason,
    readBack: words.missingReadBack,
    person: words.missingPerson,
    self: words.missingSelf,
    second: words.missingSecond,
  }
  if (signing.missing.length === 0) return null
  return (
    <Alert kind="note" title={words.missing}>
      {signing.missing.map((part) => (
        <Text key={part}>{sentences[part]}</Text>
      ))}
      {signing.missing.includes('readBack') && (
        <Button label={words.toReadBack} onPress={() => run(() => open('readBack', { person: personId }))} />
      )}
    </Alert>
  )
}
