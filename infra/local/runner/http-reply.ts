import type { Outcome } from './lambda-pool'
import { type Reply, refuse } from './refusals'

interface FunctionAnswer {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string | number | boolean>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** What a function returned, as HTTP. A result without `statusCode` is a JSON body with 200: so says payload 2.0. */
export function httpReply(outcome: Outcome): Reply {
  if (outcome.kind === 'failed') return refuse('internal')
  const { result } = outcome
  if (!isAnswer(result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result)
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }

  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = result
  const plain = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
  return {
    status: statusCode,
    headers: { ...Object.fromEntries(plain), ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  }
}

const isAnswer = (result: unknown): result is FunctionAnswer =>
  typeof result === 'object' && result !== null && 'statusCode' in result && typeof result.statusCode === 'number'
