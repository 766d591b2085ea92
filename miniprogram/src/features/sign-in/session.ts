import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { type Ask, asking, bearing, type Exchange } from '../../api/ask'
import type { Outcome } from '../../api/outcome'
import type { DocumentStore } from '../../platform/stores'

export type Tokens = AnswerOf<Api['POST /sign-in/refreshes']>
export type Staff = AnswerOf<Api['GET /me']>

/** What the phone keeps of being signed in. `staff` stays when the tokens are no longer good, so the app opens offline. */
export interface KeptSession {
  readonly tokens?: Tokens
  readonly staff?: Staff
}

export interface Session {
  kept(): Promise<KeptSession>
  /** Keeps the tokens, then asks who this is. Kept even if that answer is lost. */
  begin(tokens: Tokens): Promise<Outcome<Staff>>
  end(): Promise<void>
  /** With the token of the moment; renews it once when the server no longer takes it. */
  readonly exchange: Exchange
  readonly ask: Ask
}

const key = 'session'

export function createSession(documents: DocumentStore, plain: Exchange): Session {
  const kept = async () => (await documents.get<KeptSession>(key)) ?? {}
  const renew = renewing(documents, plain, kept)

  const exchange: Exchange = async (outgoing) => {
    const { tokens } = await kept()
    if (!tokens) return { kind: 'signInFirst' }
    const outcome = await plain(bearing(outgoing, tokens.accessToken))
    if (outcome.kind !== 'signInFirst') return outcome

    const renewed = await renew(tokens)
    return renewed.kind === 'answered' ? plain(bearing(outgoing, renewed.answer.accessToken)) : renewed
  }
  const ask = asking(exchange)

  return {
    kept,
    exchange,
    ask,
    async begin(tokens) {
      await documents.put(key, { ...(await kept()), tokens })
      const outcome = await ask('GET /me', { params: {} })
      if (outcome.kind === 'answered') await documents.put(key, { ...(await kept()), staff: outcome.answer })
      return outcome
    },
    end: () => documents.remove(key),
  }
}

/** One renewal at a time: a refresh token works once, and its successor is kept before anybody uses it. */
function renewing(documents: DocumentStore, plain: Exchange, kept: () => Promise<KeptSession>) {
  const askPlain = asking(plain)
  let running: Promise<Outcome<Tokens>> | undefined

  async function renewOnce(stale: Tokens): Promise<Outcome<Tokens>> {
    const { tokens } = await kept()
    // Somebody else, or another tab, was faster.
    if (tokens && tokens.accessToken !== stale.accessToken) return { kind: 'answered', answer: tokens }

    const outcome = await askPlain('POST /sign-in/refreshes', {
      params: {},
      body: { refreshToken: stale.refreshToken },
    })
    if (outcome.kind === 'answered') await documents.put(key, { ...(await kept()), tokens: outcome.answer })
    return outcome.kind === 'refused' ? { kind: 'signInFirst' } : outcome
  }

  return (stale: Tokens): Promise<Outcome<Tokens>> => {
    running ??= renewOnce(stale).finally(() => {
      running = undefined
    })
    return running
  }
}
