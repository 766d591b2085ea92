import { useEffect } from 'react'
import { useMessages } from '../phone/language'
import { onAppShow } from '../platform/lifecycle'
import { onNetworkChange } from '../platform/network'
import { Button } from '../ui/button'
import { Text } from '../ui/text'
import { ResidentPage } from './resident-page'

/**
 * Why her record is not on the screen. `kept`: her word is on the phone and has not been received yet. `staff`: this phone
 * is one of the staff's.
 */
export type Waiting = 'loading' | 'neutral' | 'staff' | 'offline' | 'kept'

export function WaitingPage({ because, onRetry }: { because: Waiting; onRetry: () => void }) {
  const { resident: words, app } = useMessages()
  if (because === 'neutral') return <NeutralPage />
  if (because === 'staff')
    return (
      <ResidentPage
        title={words.staffTitle}
        aloud={`${words.staffTitle}。${words.staff}`}
        lead={<Text>{words.staff}</Text>}
      />
    )
  if (because === 'kept') return <KeptPage onRetry={onRetry} />
  const sentence = because === 'loading' ? words.opening : words.offline
  return (
    <ResidentPage title={words.title} aloud={sentence} lead={<Text>{sentence}</Text>}>
      {because === 'offline' && <Button label={app.retry} kind="primary" onPress={onRetry} />}
    </ResidentPage>
  )
}

/** For everything that is not hers to see: the same words whether the link is wrong, used, expired or taken back. */
export function NeutralPage() {
  const { resident: words } = useMessages()
  return (
    <ResidentPage
      title={words.neutralTitle}
      aloud={`${words.neutralTitle}。${words.neutral}`}
      lead={<Text>{words.neutral}</Text>}
    />
  )
}

/** Tries again by itself when there is a network, and when she comes back. */
function KeptPage({ onRetry }: { onRetry: () => void }) {
  const { resident: words, app } = useMessages()
  useEffect(() => {
    const stops = [onAppShow(onRetry), onNetworkChange((online) => online && onRetry())]
    return () => {
      for (const stop of stops) stop()
    }
  }, [onRetry])
  return (
    <ResidentPage title={words.title} aloud={words.kept} lead={<Text>{words.kept}</Text>}>
      <Button label={app.retry} kind="primary" onPress={onRetry} />
    </ResidentPage>
  )
}
