import { useState } from 'react'
import { foldNumber } from '../../../../shared/identities/certificate-number'
import type { SignIn, SignInOutcome } from './sign-in'

export type SignInState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'incompleteCode' | 'incompleteInvitation' }
  | { readonly kind: 'unbound' }
  | Exclude<SignInOutcome, { kind: 'answered' | 'unbound' }>

/** Hook: one way of signing in at a time; `onSignedIn` when it succeeded. */
export function useSignIn(signIn: SignIn, onSignedIn: () => void) {
  const [state, setState] = useState<SignInState>({ kind: 'asking' })

  async function run(way: () => Promise<SignInOutcome>): Promise<void> {
    setState({ kind: 'busy' })
    try {
      const outcome = await way()
      if (outcome.kind === 'answered') onSignedIn()
      else setState(outcome)
    } catch (error) {
      // The page says what failed; the button must work again.
      setState({ kind: 'asking' })
      throw error
    }
  }

  return {
    state,
    withWechat: () => run(signIn.withWechat),
    withOneTimeCode(account: string, code: string) {
      const digits = foldNumber(code)
      if (account.trim() === '' || !/^\d{6}$/.test(digits)) return setState({ kind: 'incompleteCode' })
      return run(() => signIn.withOneTimeCode(account, digits))
    },
    withInvitation(invitation: string) {
      if (invitation.trim().length < 8) return setState({ kind: 'incompleteInvitation' })
      return run(() => signIn.withInvitation(invitation))
    },
  }
}
