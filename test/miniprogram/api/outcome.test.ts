import { readOutcome } from '../../../miniprogram/src/api/outcome'

const answered = (status: number, body: string) => readOutcome({ kind: 'answered', status, headers: {}, body })

describe('reading an answer', () => {
  it.each([
    ['a portal’s own page', 200, '<html>Welcome</html>', 'unreachable'],
    ['an empty answer', 200, '', 'unreachable'],
    ['a busy stream', 503, '{"code":"stream.busy","title":"稍后"}', 'unreachable'],
    ['a failure of the server', 500, '{"code":"internal"}', 'unreachable'],
    ['a throttled gateway', 429, '{"message":"Too Many Requests"}', 'unreachable'],
    ['an expired token', 401, '{"code":"access.signInFirst","title":"请先登录。"}', 'signInFirst'],
    ['a gateway that knows no problem', 401, '{"message":"Unauthorized"}', 'signInFirst'],
    ['a wrong code', 401, '{"code":"signIn.refused","title":"不对。"}', 'refused'],
    ['too many tries', 429, '{"code":"signIn.locked","title":"太多。"}', 'refused'],
    ['a refusal', 422, '{"code":"interview.hasErrors","title":"改正。"}', 'refused'],
    ['a body too large for the gateway', 413, '{"message":"Request Entity Too Large"}', 'refused'],
    ['an answer', 200, '{"seq":1}', 'answered'],
  ])('takes %s as it is', (_, status, body, kind) => {
    expect(answered(status, body).kind).toBe(kind)
  })

  it('keeps a refusal’s code and sentence', () => {
    expect(answered(409, '{"code":"registration.locked","title":"已锁定。"}')).toEqual({
      kind: 'refused',
      status: 409,
      code: 'registration.locked',
      sentence: '已锁定。',
    })
  })
})
