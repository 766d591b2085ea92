import { useState } from 'react'
import { doorReasons } from '../../../../../shared/registrations/interview'
import { takeHomePhoto } from '../../../features/evidence/take-home-photo'
import { type DraftPhoto, withDoor, withPhoto } from '../../../features/interview/draft'
import { stopsReadBack } from '../../../features/interview/interview'
import type { Messages } from '../../../messages.zh'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { photoKey } from '../../../phone/sweep'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { takePhoto } from '../../../platform/camera'
import { deviceTime } from '../../../platform/clock'
import { sha256Hex } from '../../../platform/hash'
import { back, open } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { addressOfBlob, blobs } from '../../../platform/storage'
import { StorageFailure } from '../../../platform/stores'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Photo } from '../../../ui/photo'
import { Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'
import { SavingTrouble, savingLine } from '../../saving-state'
import { Voided } from '../../voided'
import { WhatIsMissing } from '../../what-is-missing'
import { WithInterview, type WithInterviewProps } from '../../with-interview'

function EvidencePage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <WithInterview desk={desk} personId={person} screen={Evidence} /> : <Opening />
}

export default guarded(EvidencePage, 'collector')

function Evidence({ desk, interview, saver }: WithInterviewProps) {
  const messages = useMessages()
  const { evidence: words } = messages
  const { personId } = interview.draft()
  const missing = stopsReadBack(interview)
  const isAtHome = interview.session.answers().survey_method === 'home'

  return (
    <Frame
      title={words.title}
      status={savingLine(messages, saver.state())}
      footer={
        missing.length === 0 ? (
          <Button label={words.next} kind="primary" onPress={() => run(() => open('readBack', { person: personId }))} />
        ) : (
          <Button
            label={words.toQuestions}
            kind="primary"
            onPress={() => run(() => back('interview', { person: personId }))}
          />
        )
      }
    >
      <SavingTrouble desk={desk} saver={saver} draft={interview.draft()} />
      <Voided count={interview.draft().voided ?? 0} />
      {missing.length > 0 && <WhatIsMissing title={words.missing} findings={missing} personId={personId} />}
      {isAtHome ? (
        <>
          <HomePhoto desk={desk} interview={interview} />
          <WhatItShows interview={interview} />
        </>
      ) : (
        <Text>{words.noPhotoNeeded}</Text>
      )}
    </Frame>
  )
}

type Part = Pick<WithInterviewProps, 'interview'>

function HomePhoto({ desk, interview }: Part & { readonly desk: Desk }) {
  const messages = useMessages()
  const { evidence: words } = messages
  const { photos, door } = interview.draft()
  const photo = photos[0]
  const { isBusy, trouble, take } = useHomePhoto(desk, interview)
  return (
    <>
      <PhotoOf
        key={photo?.blobKey ?? ''}
        photo={photo}
        words={door === undefined ? words.people : words.door}
        isBusy={isBusy}
        error={trouble === 'full' ? messages.app.notSaved.full : trouble && words[trouble]}
        onTake={() => run(take)}
      />
      {photo?.blobKey === '' && <Text look="quiet">{words.photoKept}</Text>}
    </>
  )
}

interface PhotoOfProps {
  readonly photo: DraftPhoto | undefined
  readonly words: Messages['evidence']['people']
  readonly isBusy: boolean
  readonly error: string | undefined
  readonly onTake: () => void
}

function PhotoOf({ photo, words, isBusy, error, onTake }: PhotoOfProps) {
  const { evidence } = useMessages()
  const { loaded } = useLoaded(async () => (photo?.blobKey ? addressOfBlob(photo.blobKey) : undefined))
  const address = loaded.kind === 'ready' ? loaded.value : undefined
  return (
    <Photo
      label={words.photo}
      hint={words.photoHint}
      description={words.photoDescription}
      takeLabel={evidence.take}
      replaceLabel={evidence.retake}
      busy={isBusy}
      onTake={onTake}
      {...(address === undefined ? {} : { address })}
      {...(error === undefined ? {} : { error })}
    />
  )
}

/** A photo may be refused: then the door and the reason stand for it. */
function WhatItShows({ interview }: Part) {
  const { evidence: words } = useMessages()
  const { door } = interview.draft()
  const options = [
    { key: 'people', label: words.withPeople },
    ...doorReasons.map((key) => ({ key, label: words.reasons[key] })),
  ]
  const choose = (key: string) =>
    interview.change((draft) =>
      withDoor(
        draft,
        doorReasons.find((reason) => reason === key),
      ),
    )
  return <Choice label={words.shows} options={options} value={door ?? 'people'} onChange={choose} />
}

function useHomePhoto(desk: Desk, interview: Part['interview']) {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<'denied' | 'unreadable' | 'full'>()

  // Busy once a picture was chosen: some browsers never tell that the choice was given up.
  const chosen = () => takePhoto('camera', () => setBusy(true))

  async function take(): Promise<void> {
    setTrouble(undefined)
    try {
      const { personId } = interview.draft()
      const keyOf = (takenAt: string, hash: string) => photoKey(desk.staff.staffId, personId, takenAt, hash)
      const outcome = await takeHomePhoto({ take: chosen, blobs, hash: sha256Hex, now: deviceTime, keyOf })
      if (outcome.kind === 'kept') interview.change((draft) => withPhoto(draft, outcome.photo))
      else if (outcome.kind !== 'cancelled') setTrouble(outcome.kind)
    } catch (error) {
      // Of any other class: the page says it, and taking the photo again is the way out.
      if (!(error instanceof StorageFailure && error.reason === 'full')) throw error
      setTrouble('full')
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, trouble, take }
}
