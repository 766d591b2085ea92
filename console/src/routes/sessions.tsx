import { AccountEvents } from '../features/sessions/account-events'
import { SessionList } from '../features/sessions/session-list'
import { useMessages } from '../language'
import { Page } from '../ui/page'

export function SessionsRoute() {
  const { sessions } = useMessages()
  return (
    <Page title={sessions.title} about={sessions.about}>
      <SessionList />
      <AccountEvents />
    </Page>
  )
}
