import { randomBytes } from 'node:crypto'
import { type Fields, isPublished, textOf } from './request'
import { WechatError } from './wechat-error'

export interface UrlLink {
  readonly path: string
  readonly query: string
  readonly envVersion: string
  /** Milliseconds. */
  readonly expiresAt: number
}

export interface UrlLinks {
  /** `POST /wxa/generate_urllink`. */
  generate(fields: Fields): { readonly errcode: 0; readonly errmsg: 'ok'; readonly url_link: string }
  find(ticket: string): UrlLink | undefined
}

interface Rules {
  readonly clock: () => number
  /** Of this server; the link opens there. */
  readonly base: () => string
  readonly pages?: readonly string[]
  readonly linksPerDay: number
}

const oneMinute = 60_000
const oneDay = 24 * 3600_000
const longestDays = 30
const queryCharacters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]{0,1024}$/

export function createUrlLinks({ clock, base, pages, linksPerDay }: Rules): UrlLinks {
  const links = new Map<string, UrlLink>()
  const generated = new Map<string, number>()

  return {
    generate(fields) {
      const [path, query] = [textOf(fields, 'path'), textOf(fields, 'query')]
      const envVersion = textOf(fields, 'env_version') || 'release'
      if (!isPublished(path, pages)) throw new WechatError(40165)
      if (!queryCharacters.test(query)) throw new WechatError(40212)
      if (!['release', 'trial', 'develop'].includes(envVersion)) throw new WechatError(85402)
      const expiresAt = readExpiry(fields, clock())

      const today = beijingDay(clock())
      const count = (generated.get(today) ?? 0) + 1
      if (count > linksPerDay) throw new WechatError(45009)
      generated.clear()
      generated.set(today, count)

      const ticket = randomBytes(8).toString('base64url')
      links.set(ticket, { path: path.replace(/^\//, ''), query, envVersion, expiresAt })
      return { errcode: 0, errmsg: 'ok', url_link: `${base()}/_link/${ticket}` }
    },
    find(ticket) {
      const link = links.get(ticket)
      return link && link.expiresAt > clock() ? link : undefined
    },
  }
}

/** Either a time between a minute and thirty days from now, or one to thirty days. */
function readExpiry({ expire_type: type = 0, expire_time: time, expire_interval: days }: Fields, at: number): number {
  if (type === 0) {
    const expiresAt = typeof time === 'number' ? time * 1000 : Number.NaN
    if (!(expiresAt > at + oneMinute && expiresAt <= at + longestDays * oneDay)) throw new WechatError(85401)
    return expiresAt
  }
  if (type !== 1) throw new WechatError(40097)
  const isRight = typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= longestDays
  if (!isRight) throw new WechatError(85401)
  return at + days * oneDay
}

/** Quotas begin again at midnight in Beijing. */
function beijingDay(at: number): string {
  return new Date(at + 8 * 3600_000).toISOString().slice(0, 10)
}
