import { randomBytes } from 'node:crypto'

/** WeChat's own codes, as its pages for each interface list them. */
const messages = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene, or the data is not json string',
  40212: 'invalid query',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  47001: 'data format error',
  47003: 'argument invalid!',
  85401: 'time limit between 1min and 30 days',
  85402: 'invalid env_version',
} as const

export type WechatErrorCode = keyof typeof messages

/** Answered with HTTP 200, as WeChat does: only the body tells. */
export class WechatError extends Error {
  constructor(
    readonly code: WechatErrorCode,
    detail = '',
  ) {
    super(`${messages[code]}${detail && ` ${detail}`}`)
  }

  /** The trace number differs each time, so nobody can compare messages. */
  get answer(): { readonly errcode: number; readonly errmsg: string } {
    const trace = randomBytes(12)
      .toString('hex')
      .replace(/^(.{8})(.{8})/, '$1-$2-')
    return { errcode: this.code, errmsg: `${this.message} rid: ${trace}` }
  }
}
