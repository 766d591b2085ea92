/** What the gateway itself refuses. Functions answer everything else, in the same form (RFC 9457). */
export const refusals = {
  'route.unknown': { status: 404, title: '没有这个接口。' },
  'route.wrongMethod': { status: 405, title: '这个接口不支持这种请求方法。' },
  'request.malformedAddress': { status: 400, title: '请求的地址无法识别。' },
  'request.malformed': { status: 400, title: '请求的格式无法识别。' },
  'request.headersTooLarge': { status: 431, title: '请求的头部太大，不能超过 16 KB。' },
  'request.foreignHost': { status: 421, title: '请求的地址不是本系统的地址。' },
  'request.tooLarge': { status: 413, title: '请求的内容太大，不能超过 10 MB。' },
  'access.unidentified': { status: 401, title: '请先登录。' },
  'access.denied': { status: 403, title: '没有权限。' },
  'page.unknown': { status: 404, title: '没有这个页面。' },
  internal: { status: 500, title: '系统出错了，内容没有保存，请稍后再试。' },
  stopping: { status: 503, title: '系统正在停止，请稍后再试。' },
} as const

export type Refusal = keyof typeof refusals

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string | Buffer
}

export function refuse(code: Refusal, headers: Reply['headers'] = {}): Reply {
  const { status, title } = refusals[code]
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify({ type: `urn:ruhu:problem:${code}`, title, status, code }),
  }
}
