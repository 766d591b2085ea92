import { defaultTimeoutMilliseconds, type OutgoingRequest, type RequestOutcome } from './outcomes'

export async function request(outgoing: OutgoingRequest): Promise<RequestOutcome> {
  const { method, path, headers, body, timeoutMilliseconds = defaultTimeoutMilliseconds } = outgoing
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMilliseconds)
  try {
    const answer = await fetch(RUHU_API_BASE + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body,
      signal: stop.signal,
      cache: 'no-store',
    })
    // Inside the try: a body cut off halfway is no answer.
    const text = await answer.text()
    return { kind: 'answered', status: answer.status, headers: recordOf(answer.headers), body: text }
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return { kind: 'unreachable' }
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function recordOf(headers: Headers): Record<string, string> {
  const record: Record<string, string> = {}
  headers.forEach((value, name) => {
    record[name.toLowerCase()] = value
  })
  return record
}
