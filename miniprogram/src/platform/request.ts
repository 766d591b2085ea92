import Taro from '@tarojs/taro'
import { defaultTimeoutMilliseconds, type OutgoingRequest, type RequestOutcome } from './outcomes'

export async function request(outgoing: OutgoingRequest): Promise<RequestOutcome> {
  const { method, path, headers, body, timeoutMilliseconds = defaultTimeoutMilliseconds } = outgoing
  const answer = await Taro.request<string, string>({
    url: RUHU_API_BASE + path,
    method,
    header: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    data: body,
    timeout: timeoutMilliseconds,
    // Anything but `json` leaves the answer as text; the caller parses it once, knowing what to expect.
    dataType: 'text',
    responseType: 'text',
  }).catch(() => undefined)

  if (answer === undefined) return { kind: 'unreachable' }
  return { kind: 'answered', status: answer.statusCode, headers: lowerCased(answer.header), body: answer.data }
}

const lowerCased = (headers: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
