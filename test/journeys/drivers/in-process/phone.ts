import { createHash, randomUUID } from 'node:crypto'
import { asking, plainExchange } from '../../../../miniprogram/src/api/ask'
import { progressStore } from '../../../../miniprogram/src/features/confirmation/progress'
import { createResident, type Resident } from '../../../../miniprogram/src/features/confirmation/resident'
import { createSession, type Session } from '../../../../miniprogram/src/features/sign-in/session'
import { createSignIn, type SignIn } from '../../../../miniprogram/src/features/sign-in/sign-in'
import { createDesk, type Desk } from '../../../../miniprogram/src/phone/desk'
import { under } from '../../../../miniprogram/src/phone/under'
import { withUnsentWork } from '../../../../miniprogram/src/phone/village-list'
import { noMoment } from '../../../miniprogram/features/support/mortal-phone'
import type { Line } from './network'
import { emptyMemory, type Memory } from './stores'

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The app as it runs on one phone: the mini-program's own features, over memory, on a real line to the real server. */
export interface App {
  readonly session: Session
  readonly signIn: SignIn
  desk(): Promise<Desk>
  /** What the village page does when it is shown. */
  sync(): Promise<void>
  resident(token: string): Resident
  readonly memory: Memory
}

export interface Phone {
  app(): App
  /** The app is gone between two lines; the next `app()` is another one over the same memory. */
  kill(): void
}

export function newPhone(line: Line): Phone {
  const memory = emptyMemory()
  const device = randomUUID()
  let app: App | undefined
  return {
    app() {
      app ??= openApp(memory, line, device)
      return app
    },
    kill() {
      app = undefined
    },
  }
}

function openApp(memory: Memory, line: Line, device: string): App {
  const { documents, blobs } = memory
  const plain = plainExchange(line.request)
  const session = createSession(documents, plain)
  const login = async () => ({ kind: 'unavailable' }) as const
  const signIn = createSignIn({ ask: asking(plain), session, login, deviceId: async () => device })
  const newId = async () => randomUUID()
  let opened: Desk | undefined

  async function desk(): Promise<Desk> {
    const { staff } = await session.kept()
    const campaignId = staff?.campaigns[0]?.campaignId
    if (!staff || campaignId === undefined) throw new Error('Nobody is signed in on this phone.')
    opened ??= createDesk(
      {
        ...{ documents: under(documents, `staff/${staff.staffId}/${campaignId}/`), blobs, newId, digest: sha256 },
        ...{ exchange: session.exchange, ask: session.ask, upload: line.uploadFrom(blobs) },
        now: () => new Date().toISOString(),
        moment: noMoment,
        device: async () => ({ deviceId: device, appVersion: '0.1.0' }),
      },
      staff,
      campaignId,
    )
    return opened
  }

  return {
    ...{ session, signIn, desk, memory },
    sync: async () => sync(await desk(), line),
    resident: (token) =>
      createResident({
        ...{ token, plain, newId, digest: sha256 },
        progress: progressStore(documents, sha256(token).slice(0, 32)),
        opener: async () => sha256(device).slice(0, 32),
        holder: async () => holderOf(session, device),
        wechatCode: async () => undefined,
      }),
  }
}

/** As the app's own start tells it: this phone, and who of the staff is signed in on it. */
async function holderOf(session: Session, deviceId: string) {
  const { tokens } = await session.kept()
  const staffSession = tokens?.refreshToken.split('.').slice(0, 2).join('.')
  return { deviceId, ...(staffSession === undefined ? {} : { staffSession }) }
}

async function sync(desk: Desk, line: Line): Promise<void> {
  await desk.tidy()
  if (!line.isUp()) return
  await desk.sender.send()
  const chosen = await desk.village()
  if (!chosen) return
  const village = { campaignId: desk.campaignId, region: chosen.region }
  const outcome = await desk.bundle.refresh(village, await withUnsentWork(desk))
  if (outcome.kind !== 'answered') throw new Error(`The list cannot be fetched: ${JSON.stringify(outcome)}`)
}
