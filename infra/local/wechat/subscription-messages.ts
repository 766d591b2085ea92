import { isRightValue } from './message-values'
import { type Fields, isPublished, textOf } from './request'
import { WechatError } from './wechat-error'

export interface Message {
  readonly template: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
  readonly at: string
}

export interface SubscriptionMessages {
  /** One yes of the person allows one message of this template. */
  subscribe(openId: string, template: string): void
  /** `POST /cgi-bin/message/subscribe/send`. */
  send(fields: Fields): { readonly errcode: 0; readonly errmsg: 'ok'; readonly msgid: number }
  messagesOf(openId: string): readonly Message[]
}

interface Rules {
  readonly clock: () => number
  readonly pages?: readonly string[]
  readonly isKnownPerson: (openId: string) => boolean
}

export function createSubscriptionMessages({ clock, pages, isKnownPerson }: Rules): SubscriptionMessages {
  const allowed = new Map<string, number>()
  const sent = new Map<string, readonly Message[]>()
  let lastId = 0
  const slot = (openId: string, template: string) => JSON.stringify([openId, template])

  return {
    subscribe(openId, template) {
      allowed.set(slot(openId, template), (allowed.get(slot(openId, template)) ?? 0) + 1)
    },
    send(fields) {
      const [openId, template, page] = [textOf(fields, 'touser'), textOf(fields, 'template_id'), textOf(fields, 'page')]
      if (!isKnownPerson(openId)) throw new WechatError(40003)
      if (!template) throw new WechatError(40037)
      if (!isPublished(page.split('?')[0] ?? '', pages)) throw new WechatError(41030)
      const values = readValues(fields.data)
      const left = allowed.get(slot(openId, template)) ?? 0
      if (left === 0) throw new WechatError(43101)

      allowed.set(slot(openId, template), left - 1)
      const message = { template, page, values, at: new Date(clock()).toISOString() }
      sent.set(openId, [...(sent.get(openId) ?? []), message])
      return { errcode: 0, errmsg: 'ok', msgid: ++lastId }
    },
    messagesOf: (openId) => sent.get(openId) ?? [],
  }
}

/** `{ thing1: { value: … } }` */
function readValues(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) throw new WechatError(47003, 'data')
  const entries = Object.entries(data).map(([key, content]): [string, string] => {
    const value = typeof content === 'object' && content !== null && 'value' in content ? String(content.value) : ''
    if (!isRightValue(key, value)) throw new WechatError(47003, `data.${key}.value invalid`)
    return [key, value]
  })
  if (entries.length === 0) throw new WechatError(47003, 'data is empty')
  return Object.fromEntries(entries)
}
