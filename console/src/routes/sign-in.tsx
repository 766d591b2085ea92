import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { SignInForm } from '../features/sign-in/sign-in-form'
import { useMessages } from '../language'
import { Entrance } from '../ui/entrance'
import { safeNext } from './safe-next'

export function SignInRoute() {
  const { signIn } = useMessages()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const next = search.get('next')

  return (
    <Entrance title={signIn.title} about={next && next !== '/' ? signIn.keepsAddress : signIn.about}>
      <SignInForm
        onSignedIn={() => {
          // Another person may have been here before in this tab.
          queries.clear()
          void navigate(safeNext(next), { replace: true })
        }}
      />
    </Entrance>
  )
}
