import { randomBytes } from 'node:crypto'
import { type Account, assertAccount } from './account'
import { type Fields, textOf } from './request'
import { WechatError } from './wechat-error'

interface Token {
  readonly value: string
  expiresAt: number
  isReplaced: boolean
}

export interface AccessTokens {
  /** `POST /cgi-bin/stable_token`. */
  get(fields: Fields): { readonly access_token: string; readonly expires_in: number }
  assertValid(token: string | null): void
}

const twoHours = 7200_000
const fiveMinutes = 300_000
const thirtySeconds = 30_000
const oneDay = 24 * 3600_000
const forcedPerDay = 20

/** Stable tokens: the same one until its last five minutes, in which the old and the new are both valid. */
export function createAccessTokens(account: Account, clock: () => number): AccessTokens {
  let tokens: readonly Token[] = []
  let forcedAt: readonly number[] = []

  const issue = (): Token => {
    const token = {
      value: `${randomBytes(48).toString('base64url')}`,
      expiresAt: clock() + twoHours,
      isReplaced: false,
    }
    tokens = [token, ...tokens.filter((each) => each.expiresAt + oneDay > clock())]
    return token
  }

  const stable = (): Token => {
    const [current] = tokens
    return current && current.expiresAt - clock() > fiveMinutes ? current : issue()
  }

  /** Within thirty seconds of the last time nothing is refreshed. */
  const forced = (): Token => {
    const at = clock()
    if (at - (forcedAt.at(-1) ?? 0) < thirtySeconds) return stable()
    forcedAt = [...forcedAt.filter((each) => each > at - oneDay), at]
    if (forcedAt.length > forcedPerDay) throw new WechatError(45009)
    for (const token of tokens) token.isReplaced = true
    return issue()
  }

  return {
    get(fields) {
      if (textOf(fields, 'grant_type') !== 'client_credential') throw new WechatError(40002)
      assertAccount(fields, account)
      const { value, expiresAt } = fields.force_refresh === true ? forced() : stable()
      return { access_token: value, expires_in: Math.floor((expiresAt - clock()) / 1000) }
    },
    assertValid(given) {
      if (!given) throw new WechatError(41001)
      const token = tokens.find(({ value }) => value === given)
      if (!token || token.isReplaced) throw new WechatError(40001)
      if (token.expiresAt <= clock()) throw new WechatError(42001)
    },
  }
}
