import type { MiddlewareObj } from '@middy/core'
import { Problem, problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { UnreadableEntry } from '../platform/journal'
import type { HttpAnswer, HttpEvent } from './http'
import { storeTrouble } from './store-trouble'

const internal = { code: 'internal', title: '系统出现故障，内容没有丢失，请稍后再试。', status: 500 }

/** A Problem is an answer (RFC 9457). Anything else is our fault: logged in full, told to nobody. */
export const answerProblems = ({ log }: Pick<Dependencies, 'log'>): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  onError: (request) => {
    const { error, event } = request
    const requestId = event.requestContext?.requestId
    const facts = { route: event.routeKey, requestId, by: event.actor?.id }
    const trouble = storeTrouble(error)
    if (trouble) log.error('store', { ...facts, code: trouble.code, error })
    const refusal = error instanceof Problem ? error : trouble
    if (refusal) {
      const { code, status, message: title, details } = refusal
      if (!trouble) log.info('refused', { ...facts, code })
      request.response = problemJson({ code, status, title, details, requestId })
      return
    }
    if (error instanceof UnreadableEntry) {
      log.error('stream unreadable', { ...facts, stream: error.stream, seq: error.part.seq })
      const { code, status, message: title } = problem('stream.unreadable')
      request.response = problemJson({ code, status, title, requestId })
      return
    }
    log.error('unexpected', { ...facts, error })
    request.response = problemJson({ ...internal, requestId })
  },
})

interface ProblemMembers {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly details?: unknown
  readonly requestId?: string | undefined
}

const problemJson = ({ code, status, title, details, requestId }: ProblemMembers): HttpAnswer => ({
  statusCode: status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...retryAfter(details),
  },
  body: JSON.stringify({ type: `/problems/${code}`, title, status, code, details, requestId }),
})

/** A refusal that ends by itself says when, also to those who read nothing but headers. */
function retryAfter(details: unknown): Readonly<Record<string, string>> {
  const { retryAfterSeconds } = (details ?? {}) as { readonly retryAfterSeconds?: number }
  return retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
}
