import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { httpWeChat } from '../../../functions/platform/wechat.http'
import { type RunningWechat, startWechat } from '../../../infra/local/wechat/start-wechat'
import { memoryLog } from '../../support/memory'

describe('WeChat over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruhu-wechat-'))
  const secretFile = join(folder, 'wechat.json')
  let now = Date.parse('2026-10-01T00:00:00.000Z')
  let running: RunningWechat
  beforeAll(async () => {
    writeFileSync(secretFile, '{"secret":"0123456789abcdef"}')
    running = await startWechat({ port: 0, appId: 'wx1', secret: '0123456789abcdef', clock: () => now })
  })
  afterAll(async () => {
    await running.stop()
    rmSync(folder, { recursive: true })
  })

  const log = memoryLog()
  const wechatAt = (api: string, appId = 'wx1') =>
    httpWeChat({
      environment: { WECHAT_API: api, WECHAT_APP_ID: appId, WECHAT_SECRET: `file:${secretFile}` },
      log,
      clock: () => new Date(now).toISOString(),
    })
  const login = async (openid: string) => {
    const answer = await fetch(`${running.url}/_device/login`, { method: 'POST', body: JSON.stringify({ openid }) })
    return String(((await answer.json()) as { code: string }).code)
  }

  it('knows who holds the phone, once', async () => {
    const code = await login('collector-1')
    expect(await wechatAt(running.url).openIdOf(code)).toEqual({ kind: 'known', openId: 'collector-1' })
    expect(await wechatAt(running.url).openIdOf(code)).toEqual({ kind: 'refused' })
    expect(await wechatAt(running.url).openIdOf('guess')).toEqual({ kind: 'refused' })
  })

  it('says unreachable for what is not the caller’s fault', async () => {
    expect(await wechatAt('http://127.0.0.1:1').openIdOf('code')).toEqual({ kind: 'unreachable' })
    expect(await wechatAt(`${running.url}/_link/none`).openIdOf('code')).toEqual({ kind: 'unreachable' })
    expect(await wechatAt('http://127.0.0.1:1').urlLink('pages/x', 't=1', 14)).toBeUndefined()
  })

  it('tells a wrong app id or secret apart from a network that fails: nobody mends it by trying again', async () => {
    expect(await wechatAt(running.url, 'wx_other').openIdOf(await login('x'))).toEqual({ kind: 'misconfigured' })
  })

  it('makes links with one token, and with a new one when the old is over', async () => {
    const wechat = wechatAt(running.url)
    expect(await wechat.urlLink('pages/x', 't=1', 14)).toMatch(/^http/)
    now += 3 * 3_600_000
    expect(await wechat.urlLink('pages/x', 't=2', 14)).toMatch(/^http/)
  })

  it('never writes a code or a secret into the log', async () => {
    expect(JSON.stringify(log.lines)).not.toMatch(/0123456789abcdef|js_code|access_token/)
  })
})
