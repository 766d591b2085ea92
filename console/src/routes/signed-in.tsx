import { useSyncExternalStore } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { sessions, useRead } from '../platform/api'
import { isRefusal } from '../platform/failures'
import { MeProvider } from '../platform/me'
import { FailureAlert } from '../ui/failure'
import { Waiting } from '../ui/waiting'

const fiveMinutes = 300_000

/** The guard of every page: without a session to the sign-in page, and from there back to this very address. */
export function SignedIn() {
  const session = useSyncExternalStore(sessions.subscribe, sessions.read)
  const { pathname, search } = useLocation()
  const me = useRead('GET /me', { params: {} }, { enabled: session !== undefined, fresh: fiveMinutes })

  const isOver = !session || isRefusal(me.error, 'access.signInFirst')
  if (isOver) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  if (me.data) {
    return (
      <MeProvider me={me.data}>
        <Outlet />
      </MeProvider>
    )
  }
  return (
    <main style={{ maxWidth: 640, margin: '64px auto', padding: '0 16px' }}>
      {me.error ? <FailureAlert failure={me.error} onRetry={() => void me.refetch()} /> : <Waiting />}
    </main>
  )
}
