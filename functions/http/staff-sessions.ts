import type { MiddlewareObj } from '@middy/core'
import type { HttpAnswer, HttpEvent } from './http'

/** Names one sign-in of staff. No secret: it opens nothing. */
export interface StaffSession {
  readonly staffId: string
  readonly sessionId: string
}

const header = 'x-staff-session'
const cookieName = 'ruhu-staff-'
const id = '[\\w-]{1,40}'
const most = 10

/**
 * What a request tells of staff sign-ins beside it. The app names the one in its own storage in a header. A browser
 * brings a cookie that no page can read or leave out, whichever page or tab the sign-in was made in.
 */
export function staffSessionsOf({
  headers = {},
  cookies = [],
}: Pick<HttpEvent, 'headers' | 'cookies'>): readonly StaffSession[] {
  const told = (headers[header] ?? '').split(',').map((text) => new RegExp(`^\\s*(${id})\\.(${id})\\s*$`).exec(text))
  const kept = cookies.map((text) => new RegExp(`^${cookieName}(${id})=(${id})$`).exec(text))
  return [...told, ...kept]
    .flatMap((found) => {
      const [, staffId, sessionId] = found ?? []
      return staffId && sessionId ? [{ staffId, sessionId }] : []
    })
    .slice(0, most)
}

/** As long as the longest session of a collector lives. */
const cookieSeconds = 120 * 86_400

/** Every answer that carries a sign-in marks the browser it goes to. The mark gives no rights, so nobody gains by forging it. */
export const markStaffBrowser = ({ secure }: { readonly secure: boolean }): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  after: ({ response }) => {
    const refreshToken = /"refreshToken":"([\w-]+)\.([\w-]+)\./.exec(response?.body ?? '')
    const [, staffId, sessionId] = refreshToken ?? []
    if (!response || !staffId || !sessionId) return
    const rest = ['Path=/api', `Max-Age=${cookieSeconds}`, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])]
    response.cookies = [`${cookieName}${staffId}=${[sessionId, ...rest].join('; ')}`]
  },
})
