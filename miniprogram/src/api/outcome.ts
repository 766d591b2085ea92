import type { RequestOutcome } from '../platform/outcomes'

/** What asking the server can come to. Only `refused` is its last word; after the others the same may be sent again. */
export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | Refused
  | { readonly kind: 'signInFirst' }
  | { readonly kind: 'unreachable' }

export interface Refused {
  readonly kind: 'refused'
  readonly status: number
  /** A `ProblemCode`, or what a newer server calls it. */
  readonly code: string
  /** The server's own sentence, in Chinese; for codes this app does not know. */
  readonly sentence: string
}

const unreachable = { kind: 'unreachable' } as const
const signInFirst = { kind: 'signInFirst' } as const

/**
 * Reads an answer without believing it: a hotel's network answers 200 with a page of its own, a gateway answers 401
 * without a problem, a busy server answers 503. None of these is a refusal of what was sent.
 */
export function readOutcome(outcome: RequestOutcome): Outcome<unknown> {
  if (outcome.kind === 'unreachable') return unreachable
  const { status } = outcome
  const body = parsed(outcome.body)
  if (body === undefined || status === 408) return unreachable
  // Our server was reached and says that WeChat is not, or not as it is set up: no trouble of this phone's network.
  if (status >= 500 && !isOfWechat(body)) return unreachable
  if (status >= 200 && status < 300) return { kind: 'answered', answer: body }

  const { code, title } = body as { readonly code?: unknown; readonly title?: unknown }
  if (code === 'access.signInFirst') return signInFirst
  if (typeof code === 'string') return { kind: 'refused', status, code, sentence: String(title ?? '') }
  if (status === 401 || status === 403) return signInFirst
  return status === 429 ? unreachable : { kind: 'refused', status, code: `http.${status}`, sentence: '' }
}

const isOfWechat = (body: object): boolean => String((body as { code?: unknown }).code).startsWith('wechat.')

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
