import { drawMiniProgramCode } from './mini-program-codes'
import { type Fields, readFields, textOf, type WechatRequest } from './request'
import { exchangeLoginCode, exchangePhoneCode } from './sign-in'
import { WechatError } from './wechat-error'
import type { World } from './world'

type Route = (request: WechatRequest, world: World) => object | Buffer

/** WeChat's own interfaces, for the server. */
export const serverRoutes: Readonly<Record<string, Route>> = {
  '/sns/jscode2session': (request, { account, loginCodes }) => exchangeLoginCode(request, account, loginCodes),
  '/cgi-bin/stable_token': (request, { tokens }) => tokens.get(readFields(request)),
  '/wxa/business/getuserphonenumber': withToken((fields, { account, phoneCodes }) =>
    exchangePhoneCode(fields, account, phoneCodes),
  ),
  '/wxa/generate_urllink': withToken((fields, { links }) => links.generate(fields)),
  '/cgi-bin/message/subscribe/send': withToken((fields, { messages }) => messages.send(fields)),
  '/wxa/getwxacodeunlimit': withToken((fields, { pages }) => drawMiniProgramCode(fields, pages)),
}

/** What a person does with her phone; for tests and the runner of the mini-program. */
export const deviceRoutes: Readonly<Record<string, Route>> = {
  'POST /_device/login': (request, { persons, loginCodes }) => {
    const openId = required(readFields(request), 'openid')
    persons.add(openId)
    return { code: loginCodes.issue(openId) }
  },
  'POST /_device/phone': (request, { persons, phoneCodes, clock }) => {
    const fields = readFields(request)
    persons.add(required(fields, 'openid'))
    return { code: phoneCodes.issue({ phone: required(fields, 'phone'), at: clock() }) }
  },
  'POST /_device/subscribe': (request, { persons, messages }) => {
    const fields = readFields(request)
    const openId = required(fields, 'openid')
    persons.add(openId)
    messages.subscribe(openId, required(fields, 'template'))
    return {}
  },
  'GET /_device/messages': ({ query }, { messages }) => ({ messages: messages.messagesOf(query.get('openid') ?? '') }),
  'GET /_device/link': ({ query }, { links }) => {
    const ticket = (query.get('url_link') ?? '').split('/_link/')[1] ?? ''
    const link = links.find(ticket)
    if (!link) throw new WechatError(40066)
    return { path: link.path, query: link.query, env_version: link.envVersion, expire_time: link.expiresAt / 1000 }
  },
}

function withToken(answer: (fields: Fields, world: World) => object | Buffer): Route {
  return (request, world) => {
    world.tokens.assertValid(request.query.get('access_token'))
    return answer(readFields(request), world)
  }
}

function required(fields: Fields, name: string): string {
  const text = textOf(fields, name)
  if (!text) throw new WechatError(40097, name)
  return text
}
