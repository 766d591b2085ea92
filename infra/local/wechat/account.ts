import type { Fields } from './request'
import { textOf } from './request'
import { WechatError } from './wechat-error'

export interface Account {
  readonly appId: string
  readonly secret: string
}

/** Both interfaces that take the secret itself refuse in this order. */
export function assertAccount(fields: Fields, { appId, secret }: Account): void {
  const given = { appId: textOf(fields, 'appid'), secret: textOf(fields, 'secret') }
  if (!given.appId) throw new WechatError(41002)
  if (!given.secret) throw new WechatError(41004)
  if (given.appId !== appId) throw new WechatError(40013)
  if (given.secret !== secret) throw new WechatError(40125)
}
