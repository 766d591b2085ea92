import { type AccessTokens, createAccessTokens } from './access-tokens'
import type { Account } from './account'
import { createOneTimeCodes, type OneTimeCodes } from './one-time-codes'
import type { PhoneGrant } from './sign-in'
import { createSubscriptionMessages, type SubscriptionMessages } from './subscription-messages'
import { createUrlLinks, type UrlLinks } from './url-links'

export interface WechatOptions extends Account {
  readonly port: number
  readonly clock?: () => number
  /** Published pages; without a list any page is taken for published. */
  readonly pages?: readonly string[]
  /** WeChat's own limit is 500,000. */
  readonly linksPerDay?: number
}

/** Everything WeChat knows here. It lives in memory: after a restart tokens and codes are invalid, which callers must bear. */
export interface World {
  readonly account: Account
  readonly clock: () => number
  readonly pages?: readonly string[]
  readonly persons: Set<string>
  readonly loginCodes: OneTimeCodes<string>
  readonly phoneCodes: OneTimeCodes<PhoneGrant>
  readonly tokens: AccessTokens
  readonly links: UrlLinks
  readonly messages: SubscriptionMessages
}

export function createWorld(options: WechatOptions, base: () => string): World {
  const { appId, secret, clock = Date.now, pages, linksPerDay = 500_000 } = options
  const account = { appId, secret }
  const persons = new Set<string>()
  return {
    account,
    clock,
    pages,
    persons,
    loginCodes: createOneTimeCodes(clock),
    phoneCodes: createOneTimeCodes(clock),
    tokens: createAccessTokens(account, clock),
    links: createUrlLinks({ clock, base, pages, linksPerDay }),
    messages: createSubscriptionMessages({ clock, pages, isKnownPerson: (openId) => persons.has(openId) }),
  }
}
