import { useState } from 'react'
import { nextUnsaid } from '../../../features/confirmation/progress'
import type { Resident, ResidentRecord } from '../../../features/confirmation/resident'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { linkToken } from '../../../platform/link-token'
import { replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Details, Heading, Text } from '../../../ui/text'
import { NeutralPage, WaitingPage } from '../../plain-page'
import { ResidentPage } from '../../resident-page'
import { residentOf } from '../../residents'
import { Signing, type SigningProps } from '../../signing'
import { type Summary, spokenSummary, summaryOf } from '../../summary'
import { useRecord } from '../../use-record'

function SummaryPage() {
  const token = linkToken(usePageQuery())
  return token === undefined ? <NeutralPage /> : <Loaded key={token} token={token} resident={residentOf(token)} />
}

export default guarded(SummaryPage, 'resident')

function Loaded({ token, resident }: { token: string; resident: Resident }) {
  const { opened, load, change } = useRecord(resident, token)
  if (opened.kind === 'waiting') return <WaitingPage because={opened.because} onRetry={() => run(load)} />
  return <Summing {...opened} token={token} resident={resident} change={change} onReload={load} />
}

function Summing(props: SigningProps) {
  const { record, progress, change, token } = props
  const { resident: words } = useMessages()
  const [isSigning, setSigning] = useState(false)
  const summary = summaryOf(record, progress)
  const goTo = (item: string) => change({ ...progress, item }).then(() => replace('record', { t: token }))
  const unseen = record.items[nextUnsaid(record.items, progress)]
  if (isSigning && !unseen) return <Signing {...props} />

  return (
    <ResidentPage
      title={words.summaryTitle}
      aloud={spokenSummary(words, summary)}
      onHeard={() => run(() => change({ ...progress, heardAloud: true }))}
      footer={
        unseen ? (
          <Button label={words.toUnanswered} kind="primary" onPress={() => run(() => goTo(unseen.item))} />
        ) : (
          <Button label={words.sign} kind="primary" onPress={() => setSigning(true)} />
        )
      }
      lead={<Said summary={summary} />}
    >
      <Opened {...(record.opened ? { opened: record.opened } : {})} />
      <Button
        label={words.change}
        onPress={() => run(() => goTo(summary.wrong[0]?.item ?? record.items[0]?.item ?? ''))}
      />
    </ResidentPage>
  )
}

/** Who opened her full number and names, when and what for. */
function Opened({ opened = [] }: Pick<ResidentRecord, 'opened'>) {
  const messages = useMessages()
  const { resident: words } = messages
  return (
    <Details summary={words.openedTitle(opened.length)}>
      {opened.length === 0 && <Text>{words.openedNone}</Text>}
      {opened.map(({ at, office, reason }) => (
        <Text key={at}>{words.openedBy(messages.date(at), office, reason)}</Text>
      ))}
    </Details>
  )
}

function Said({ summary: { right, unsaid, unseen, wrong } }: { summary: Summary }) {
  const { resident: words } = useMessages()
  return (
    <>
      {unseen > 0 && <Alert kind="note" title={words.unanswered(unseen)} />}
      <Text>{words.summaryRight(right)}</Text>
      {wrong.length > 0 && <Heading level={2}>{words.summaryWrong}</Heading>}
      {wrong.map(({ item, sentence, correction }) => (
        <Text key={item}>{words.summaryCorrection(sentence, correction)}</Text>
      ))}
      {unsaid.length > 0 && <Heading level={2}>{words.summaryUnsaid}</Heading>}
      {unsaid.map(({ item, sentence }) => (
        <Text key={item}>{sentence}</Text>
      ))}
    </>
  )
}
