import type { ComponentType } from 'react'
import type { Interview } from '../features/interview/interview'
import type { Saver } from '../features/interview/saver'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
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
  readonly screen: ComponentType<WithInterviewProps>
}

/** The open sitting of a person, or why there is none. */
export function WithInterview({ desk, personId, screen: Screen }: Props) {
  const { person, app } = useMessages()
  const opened = useInterview(desk, personId)
  if (opened.kind === 'loading') return <Opening />
  if (opened.kind === 'open') return <Screen desk={desk} interview={opened.interview} saver={opened.saver} />
  return (
    <Frame title={app.name}>
      <Alert kind="error" title={person.unknown} />
    </Frame>
  )
}
