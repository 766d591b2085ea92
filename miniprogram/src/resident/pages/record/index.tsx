import { useEffect, useState } from 'react'
import { asksOfThePastYear } from '../../../../../shared/forms/past-year'
import { nextUnsaid, type Progress, type Said } from '../../../features/confirmation/progress'
import type { Resident, ResidentRecord } from '../../../features/confirmation/resident'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { linkToken } from '../../../platform/link-token'
import { replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { scrollToTop } from '../../../platform/scroll'
import { Button } from '../../../ui/button'
import { Details, Stack, Text } from '../../../ui/text'
import { TextArea } from '../../../ui/text-area'
import { NeutralPage, WaitingPage } from '../../plain-page'
import { ResidentPage } from '../../resident-page'
import { residentOf } from '../../residents'
import { useRecord } from '../../use-record'

function RecordPage() {
  const token = linkToken(usePageQuery())
  return token === undefined ? <NeutralPage /> : <Record key={token} token={token} resident={residentOf(token)} />
}

export default guarded(RecordPage, 'resident')

function Record({ token, resident }: { token: string; resident: Resident }) {
  const { opened, load, change } = useRecord(resident, token)
  if (opened.kind === 'waiting') return <WaitingPage because={opened.because} onRetry={() => run(load)} />
  return <Items {...opened} change={change} onEnd={() => run(() => replace('summary', { t: token }))} />
}

interface ItemsProps {
  readonly record: ResidentRecord
  readonly progress: Progress
  readonly change: (progress: Progress) => Promise<void>
  readonly onEnd: () => void
}

function Items({ record: { items, pastYear }, progress, change, onEnd }: ItemsProps) {
  const at = placeOf(items, progress)
  const shown = items[at]
  useEffect(() => {
    if (!shown) onEnd()
  }, [shown, onEnd])
  if (!shown) return <WaitingPage because="loading" onRetry={onEnd} />

  const goTo = (place: number, said = progress.said) => {
    const target = items[place]
    const next = { ...progress, said, item: target?.item ?? '' }
    return change(next).then(() => (target ? scrollToTop() : onEnd()))
  }
  const say = (word: Said) => ({ ...progress.said, [shown.item]: word })
  return (
    <OneItem
      key={shown.item}
      shown={shown}
      {...(pastYear && asksOfThePastYear(shown.sentence) ? { pastYear } : {})}
      said={progress.said[shown.item]}
      place={{ at: at + 1, total: items.length }}
      onSay={(word, goesOn) =>
        run(() => (goesOn ? goTo(at + 1, say(word)) : change({ ...progress, said: say(word), item: shown.item })))
      }
      {...(at > 0 ? { onPrevious: () => run(() => goTo(at - 1)) } : {})}
      onNext={() => run(() => goTo(at + 1))}
    />
  )
}

function placeOf(items: ResidentRecord['items'], progress: Progress): number {
  const kept = items.findIndex(({ item }) => item === progress.item)
  return kept < 0 ? nextUnsaid(items, progress) : kept
}

interface OneItemProps {
  readonly shown: ResidentRecord['items'][number]
  /** Only where the sentence speaks of it. */
  readonly pastYear?: NonNullable<ResidentRecord['pastYear']>
  readonly said: Said | undefined
  readonly place: { readonly at: number; readonly total: number }
  readonly onSay: (word: Said, goesOn: boolean) => void
  readonly onPrevious?: () => void
  readonly onNext: () => void
}

/** One sentence of her record: 对, 不对 or 不想说. */
function OneItem({ shown, pastYear, said, place, onSay, onPrevious, onNext }: OneItemProps) {
  const messages = useMessages()
  const { resident: words } = messages
  const dates = pastYear && messages.pastYear(messages.date(pastYear.from), messages.date(pastYear.to))
  const progress = words.progress(place.at, place.total)
  const isWrong = said?.verdict === 'wrong'
  return (
    <ResidentPage
      title={shown.group}
      aloud={[progress, shown.sentence, dates ?? '', words.isItRight].filter((line) => line !== '').join('\n')}
      footer={
        (onPrevious || said) && (
          <Stack direction="row">
            {onPrevious && <Button label={words.previous} onPress={onPrevious} />}
            {said && (
              <Button label={place.at === place.total ? words.toSummary : words.next} kind="primary" onPress={onNext} />
            )}
          </Stack>
        )
      }
      lead={<Sentence shown={shown} progress={progress} {...(dates ? { dates } : {})} />}
    >
      <Button
        label={words.right}
        pressed={said?.verdict === 'right'}
        onPress={() => onSay({ verdict: 'right' }, true)}
      />
      <Button label={words.wrong} pressed={isWrong} onPress={() => onSay({ ...said, verdict: 'wrong' }, false)} />
      {isWrong && <Correction said={said} onSay={onSay} />}
      <Button
        label={words.unsaid}
        pressed={said?.verdict === 'unsaid'}
        onPress={() => onSay({ verdict: 'unsaid' }, true)}
      />
    </ResidentPage>
  )
}

interface SentenceProps extends Pick<OneItemProps, 'shown'> {
  readonly progress: string
  readonly dates?: string
}

function Sentence({ shown, progress, dates }: SentenceProps) {
  const { resident: words } = useMessages()
  return (
    <>
      <Text look="quiet">{progress}</Text>
      <Text look="large">{shown.sentence}</Text>
      {dates !== undefined && <Text>{dates}</Text>}
      {shown.explanation !== undefined && (
        <Details summary={words.explanation}>
          <Text>{shown.explanation}</Text>
        </Details>
      )}
    </>
  )
}

function Correction({ said, onSay }: { said: Said; onSay: OneItemProps['onSay'] }) {
  const { resident: words } = useMessages()
  const [text, setText] = useState(said.correction ?? '')
  function type(typed: string) {
    setText(typed)
    const correction = typed.trim()
    onSay({ verdict: 'wrong', ...(correction === '' ? {} : { correction }) }, false)
  }
  return <TextArea label={words.correction} value={text} maxLength={300} onChange={type} />
}
