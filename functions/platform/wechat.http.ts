import type { Environment } from './environment'
import type { Log } from './log'
import { namedSecret } from './named-secret'
import type { WeChat } from './wechat'

type Answer = Readonly<Record<string, unknown>>

const waitMilliseconds = 5000
/** A new token is asked for before the old one ends. */
const renewBeforeMilliseconds = 5 * 60_000
/** Invalid, used, or of a blocked account; everything else is WeChat's trouble and may be tried again. */
const refusedCodes = [40029, 40163, 40226]
/** Our app id or secret is wrong or missing. Trying again is no use. */
const misconfiguredCodes = [40013, 40125, 41002, 41004]
const tokenIsOver = [40001, 42001]

interface Parts {
  readonly environment: Pick<Environment, 'WECHAT_API' | 'WECHAT_APP_ID' | 'WECHAT_SECRET'>
  readonly log: Log
  clock(): string
}

/** Speaks WeChat's protocol. Its addresses carry secrets and codes, so none of them is ever logged. */
export function httpWeChat({ environment, log, clock }: Parts): WeChat {
  const { WECHAT_API: api, WECHAT_APP_ID: appid, WECHAT_SECRET: secretName } = environment
  const secret = () => namedSecret(secretName, 'secret')
  const tokens = stableTokens({ api, clock, credentials: async () => ({ appid, secret: await secret() }) })

  const urlLink = async (page: string, query: string, days: number, force = false): Promise<string | undefined> => {
    const token = await tokens(force)
    if (token === undefined) return undefined
    const wanted = { path: page, query, expire_type: 1, expire_interval: days, env_version: 'release' }
    const answer = await ask(`${api}/wxa/generate_urllink?access_token=${encodeURIComponent(token)}`, wanted)
    if (tokenIsOver.includes(Number(answer?.errcode)) && !force) return urlLink(page, query, days, true)
    if (typeof answer?.url_link === 'string') return answer.url_link
    log.warn('wechat gave no link', { errcode: answer?.errcode })
    return undefined
  }

  return {
    async openIdOf(given) {
      const query = new URLSearchParams({
        appid,
        secret: await secret(),
        js_code: given,
        grant_type: 'authorization_code',
      })
      const answer = await ask(`${api}/sns/jscode2session?${query}`)
      if (typeof answer?.openid === 'string') return { kind: 'known', openId: answer.openid }
      const code = Number(answer?.errcode)
      if (misconfiguredCodes.includes(code)) {
        log.error('wechat does not know our app id or secret', { errcode: code })
        return { kind: 'misconfigured' }
      }
      return { kind: refusedCodes.includes(code) ? 'refused' : 'unreachable' }
    },
    urlLink: (page, query, days) => urlLink(page, query, days),
  }
}

interface TokenParts {
  readonly api: string
  clock(): string
  credentials(): Promise<{ readonly appid: string; readonly secret: string }>
}

/** WeChat's access token, shared by all callers while it is good. */
function stableTokens({ api, clock, credentials }: TokenParts): (force: boolean) => Promise<string | undefined> {
  let known: { readonly token: string; readonly until: number } | undefined
  return async (force) => {
    const now = Date.parse(clock())
    if (known && known.until > now && !force) return known.token
    const wanted = { grant_type: 'client_credential', ...(await credentials()), force_refresh: force }
    const { access_token: token, expires_in: seconds } = (await ask(`${api}/cgi-bin/stable_token`, wanted)) ?? {}
    if (typeof token !== 'string') return undefined
    known = { token, until: now + Number(seconds) * 1000 - renewBeforeMilliseconds }
    return token
  }
}

const unreachable = ['TypeError', 'SyntaxError', 'TimeoutError', 'AbortError']

/** GET, or POST when there is something to send. Undefined when no JSON came back in time. */
async function ask(address: string, wanted?: Answer): Promise<Answer | undefined> {
  const post = wanted && {
    method: 'POST',
    body: JSON.stringify(wanted),
    headers: { 'content-type': 'application/json' },
  }
  try {
    const answer = await fetch(address, { ...post, signal: AbortSignal.timeout(waitMilliseconds) })
    return (await answer.json()) as Answer
  } catch (error) {
    // No connection, no answer in time, or no JSON: for the caller all of them are "cannot be reached".
    if (unreachable.includes(String((error as Partial<Error>).name))) return undefined
    throw error
  }
}
