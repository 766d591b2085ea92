import { WechatError } from './wechat-error'

export interface WechatRequest {
  readonly method: string
  readonly query: URLSearchParams
  readonly body: string
}

export type Fields = Readonly<Record<string, unknown>>

/** The JSON of a POST. Forms are refused, as WeChat refuses them. */
export function readFields({ method, body }: WechatRequest): Fields {
  if (method !== 'POST') throw new WechatError(43002)
  if (body.trim() === '') throw new WechatError(44002)
  const fields = parse(body)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw new WechatError(47001)
  return fields as Fields
}

/** Empty for anything that is no text: every interface then says which of its arguments is missing. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** Pages are named without a leading slash and carry no query. Any is accepted while no list was given. */
export function isPublished(page: string, pages: readonly string[] | undefined): boolean {
  const path = page.replace(/^\//, '')
  return !/[?#]/.test(path) && (path === '' || pages === undefined || pages.includes(path))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new WechatError(47001)
  }
}
