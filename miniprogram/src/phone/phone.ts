import { asking, plainExchange } from '../api/ask'
import { keepAwake } from '../features/outbox/awake'
import { createSession } from '../features/sign-in/session'
import { createSignIn } from '../features/sign-in/sign-in'
import { deviceTime } from '../platform/clock'
import { appVersion, deviceId } from '../platform/device'
import { sha256OfText } from '../platform/hash'
import { newId } from '../platform/ids'
import { forgetNow, keepNow, keptNow } from '../platform/last-moment'
import { onAppHide } from '../platform/lifecycle'
import { login } from '../platform/login'
import { request } from '../platform/request'
import { keepScreenOn } from '../platform/screen'
import { blobs, documents } from '../platform/storage'
import { upload } from '../platform/upload'
import { createDesk, type Desk } from './desk'
import type { Moment } from './last-moment'
import { under } from './under'

// The one place where the loops of the features meet the phone they run on.

const plain = plainExchange(request)

/** Without a signed-in person: signing in, links. */
export const ask = asking(plain)
export const session = createSession(documents, plain)
export const signIn = createSignIn({ ask, session, login, deviceId })

let opened: { readonly key: string; readonly desk: Desk } | undefined

/** The desk of whoever is signed in; another person on the same phone has another one and sees nothing of this. */
export async function currentDesk(): Promise<Desk | undefined> {
  const { staff } = await session.kept()
  const campaignId = staff?.campaigns[0]?.campaignId
  if (!staff || campaignId === undefined) return undefined

  const key = `staff/${staff.staffId}/${campaignId}/`
  if (opened?.key !== key) {
    const needs = {
      ...{ documents: under(documents, key), blobs, upload, newId, now: deviceTime, digest: sha256OfText },
      ...{ exchange: session.exchange, ask: session.ask },
      moment: momentUnder(key),
      device: async () => ({ deviceId: await deviceId(), appVersion }),
    }
    const desk = createDesk(needs, staff, campaignId)
    keepAwake(desk.sender, keepScreenOn)
    opened = { key, desk }
  }
  return opened.desk
}

const momentUnder = (folder: string): Moment => ({
  keepNow: (key, value) => keepNow(folder + key, value),
  keptNow: (key) => keptNow(folder + key),
  forgetNow: (key) => forgetNow(folder + key),
  onAppHide,
})
