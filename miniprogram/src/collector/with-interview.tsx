import { type ComponentType, useEffect } from 'react'
import type { Interview } from '../features/interview/interview'
import type { Saver } from '../features/interview/saver'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { isFinishing } from '../platform/finish-on'
import { replace } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Frame, Opening } from './frame'
import { useInterview } from './use-interview'

export interface WithInterviewProps {
  readonly desk: Desk
  readonly interview: Interview
  readonly saver: Saver
}

interface Props {
  readonly desk: Desk
  readonly personId: string
  /** A form is begun only on the page of its questions. */
  readonly begins?: boolean
  readonly screen: ComponentType<WithInterviewProps>
}

/** The open sitting of a person, or why there is none. What is finished is shown as finished, however one came here. */
export function WithInterview({ desk, personId, begins = false, screen: Screen }: Props) {
  const { person, app } = useMessages()
  const opened = useInterview(desk, personId, begins)
  const elsewhere = opened.kind === 'finished' ? 'done' : opened.kind === 'closed' && 'person'
  useEffect(() => {
    if (elsewhere && !isFinishing()) run(() => replace(elsewhere, { person: personId }))
  }, [elsewhere, personId])

  if (opened.kind === 'open') return <Screen desk={desk} interview={opened.interview} saver={opened.saver} />
  if (opened.kind !== 'unknown') return <Opening />
  return (
    <Frame title={app.name}>
      <Alert kind="error" title={person.unknown} />
    </Frame>
  )
}
