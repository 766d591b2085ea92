import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayOutcome, sayRefusal } from '../phone/say'
import { startOver } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Text } from '../ui/text'
import type { Refreshing } from './use-village'

/** What fetching the list came to; quiet when all is well. */
export function RefreshState({ refreshing }: { refreshing: Refreshing }) {
  const messages = useMessages()
  switch (refreshing.kind) {
    case 'idle':
    case 'answered':
      return null
    case 'running':
      return <Text look="quiet">{messages.list.refreshing(refreshing.rows)}</Text>
    case 'refused':
      return <Alert kind="error" title={sayRefusal(messages, refreshing)} />
    case 'unreachable':
      return <Alert kind="note" title={messages.app.unreachable} />
    case 'signInFirst':
      return (
        <Alert kind="warning" title={sayOutcome(messages, { kind: 'signInFirst' })}>
          <Button label={messages.app.signInNow} onPress={() => run(() => startOver('signIn'))} />
        </Alert>
      )
  }
}
