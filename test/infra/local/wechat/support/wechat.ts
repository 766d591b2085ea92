import { type RunningWechat, startWechat } from '../../../../../infra/local/wechat/start-wechat'

export const account = { appId: 'wx0123456789abcdef', secret: 'a secret of this machine' }
export const credential = { grant_type: 'client_credential', appid: account.appId, secret: account.secret }
export const beginning = Date.parse('2026-09-30T00:00:00Z')
export const minute = 60_000
export const day = 24 * 60 * minute
const pages = ['pages/opening/index', 'resident/pages/confirm/index']

export interface Answer {
  readonly [name: string]: unknown
  readonly errcode?: number
  readonly access_token?: string
}

let running: RunningWechat

/** A stand-in of its own for each test of the file. */
export const world = {
  now: beginning,
  get url() {
    return running.url
  },
}
beforeEach(async () => {
  world.now = beginning
  running = await startWechat({ port: 0, ...account, pages, clock: () => world.now, linksPerDay: 3 })
})
afterEach(() => running.stop())

/** Whatever WeChat answers, it answers with 200. */
async function readAnswer(response: Response): Promise<Answer> {
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

export async function get(path: string, query: Record<string, string> = {}): Promise<Answer> {
  return readAnswer(await fetch(`${running.url}${path}?${new URLSearchParams(query)}`))
}

export async function post(path: string, body: unknown, access_token?: string): Promise<Answer> {
  const query = access_token === undefined ? '' : `?${new URLSearchParams({ access_token })}`
  return readAnswer(await fetch(`${running.url}${path}${query}`, { method: 'POST', body: JSON.stringify(body) }))
}

export const takeToken = (more = {}): Promise<Answer> => post('/cgi-bin/stable_token', { ...credential, ...more })
