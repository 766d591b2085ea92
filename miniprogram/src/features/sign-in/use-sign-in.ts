import { useState } from 'react'
import type { SignIn, SignInOutcome } from './sign-in'

export type SignInState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unbound' }
  | Exclude<SignInOutcome, { kind: 'answered' | 'unbound' }>

/** Hook: one way of signing in at a time; `onSignedIn` when it succeeded. */
export function useSignIn(signIn: SignIn, onSignedIn: () => void) {
  const [state, setState] = useState<SignInState>({ kind: 'asking' })

  async function run(way: () => Promise<SignInOutcome>): Promise<void> {
    setState({ kind: 'busy' })
    const outcome = await way()
    if (outcome.kind === 'answered') onSignedIn()
    else setState(outcome)
  }

  return {
    state,
    withWechat: () => run(signIn.withWechat),
    withOneTimeCode(account: string, code: string) {
      if (account.trim() === '' || !/^\d{6}$/.test(code.trim())) return setState({ kind: 'incomplete' })
      return run(() => signIn.withOneTimeCode(account, code))
    },
    withInvitation(invitation: string) {
      if (invitation.trim().length < 8) return setState({ kind: 'incomplete' })
      return run(() => signIn.withInvitation(invitation))
    },
  }
}
