import { randomBytes } from 'node:crypto'
import { type Account, assertAccount } from './account'
import type { OneTimeCodes } from './one-time-codes'
import { type Fields, textOf, type WechatRequest } from './request'
import { WechatError } from './wechat-error'

export interface PhoneGrant {
  readonly phone: string
  readonly at: number
}

/** `GET /sns/jscode2session`: who is holding the phone. */
export function exchangeLoginCode({ method, query }: WechatRequest, account: Account, codes: OneTimeCodes<string>) {
  if (method !== 'GET') throw new WechatError(43001)
  assertAccount(Object.fromEntries(query), account)
  const code = query.get('js_code')
  if (!code) throw new WechatError(41008)
  if (query.get('grant_type') !== 'authorization_code') throw new WechatError(40002)

  const redeemed = codes.redeem(code)
  if (redeemed.kind === 'used') throw new WechatError(40163)
  if (redeemed.kind === 'unknown') throw new WechatError(40029)
  return { session_key: randomBytes(16).toString('base64'), openid: redeemed.content }
}

/** `POST /wxa/business/getuserphonenumber`. A used code is as invalid as an unknown one. */
export function exchangePhoneCode(fields: Fields, { appId }: Account, codes: OneTimeCodes<PhoneGrant>) {
  const redeemed = codes.redeem(textOf(fields, 'code'))
  if (redeemed.kind !== 'fresh') throw new WechatError(40029)
  const { phone, at } = redeemed.content
  const watermark = { timestamp: Math.floor(at / 1000), appid: appId }
  const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark }
  return { errcode: 0, errmsg: 'ok', phone_info }
}
