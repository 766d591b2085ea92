import type { Ask } from '../../api/ask'
import type { Outcome } from '../../api/outcome'
import type { Session, Staff, Tokens } from './session'

export interface SignInNeeds {
  /** Without a token. */
  readonly ask: Ask
  readonly session: Session
  /** WeChat's one-time code; none on H5. */
  login(): Promise<{ readonly kind: 'code'; readonly code: string } | { readonly kind: 'unavailable' }>
  deviceId(): Promise<string>
}

export type SignInOutcome = Outcome<Staff> | { readonly kind: 'unbound' }

export interface SignIn {
  withWechat(): Promise<SignInOutcome>
  withOneTimeCode(account: string, code: string): Promise<SignInOutcome>
  /** Binds this WeChat account, or on H5 this device. */
  withInvitation(invitation: string): Promise<SignInOutcome>
}

export function createSignIn({ ask, session, login, deviceId }: SignInNeeds): SignIn {
  const device = async () => (await deviceId()).replace(/-/g, '')
  const begin = (outcome: Outcome<Tokens>): Promise<SignInOutcome> | SignInOutcome =>
    outcome.kind === 'answered' ? session.begin(outcome.answer) : outcome

  return {
    async withWechat() {
      const given = await login()
      if (given.kind === 'unavailable') return { kind: 'unbound' }
      const body = { code: given.code, device: await device() }
      const outcome = await ask('POST /sign-in/wechat', { params: {}, body })
      if (outcome.kind !== 'answered') return outcome
      return outcome.answer.kind === 'unbound' ? { kind: 'unbound' } : session.begin(outcome.answer.session)
    },

    async withOneTimeCode(account, code) {
      const body = { account: account.trim(), code: code.trim(), device: await device() }
      return begin(await ask('POST /sign-in/one-time-code', { params: {}, body }))
    },

    async withInvitation(invitation) {
      const given = await login()
      const body = {
        invitation: invitation.replace(/[\s-]/g, '').toUpperCase(),
        device: await device(),
        ...(given.kind === 'code' ? { wechatCode: given.code } : {}),
      }
      return begin(await ask('POST /sign-in/invitations', { params: {}, body }))
    },
  }
}
