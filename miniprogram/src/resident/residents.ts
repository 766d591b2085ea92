import { plainExchange } from '../api/ask'
import { progressStore } from '../features/confirmation/progress'
import { createResident, type Resident } from '../features/confirmation/resident'
import { createSession } from '../features/sign-in/session'
import { deviceId } from '../platform/device'
import { sha256OfText } from '../platform/hash'
import { newId } from '../platform/ids'
import { login } from '../platform/login'
import { openerSecret } from '../platform/opener'
import { request } from '../platform/request'
import { documents } from '../platform/storage'

const plain = plainExchange(request)
const residents = new Map<string, Resident>()

/** The same person for every screen under one link. */
export function residentOf(token: string): Resident {
  const known = residents.get(token)
  if (known) return known
  const resident = createResident({
    token,
    plain,
    progress: progressStore(documents, sha256OfText(token).slice(0, 32)),
    opener: openerSecret,
    holder,
    wechatCode: async () => {
      const given = await login()
      return given.kind === 'code' ? given.code : undefined
    },
    newId,
    digest: sha256OfText,
  })
  residents.set(token, resident)
  return resident
}

/** Of the same storage as the collector's side: where staff is signed in, it says so. */
async function holder() {
  const { tokens } = await createSession(documents, plain).kept()
  const staffSession = tokens?.refreshToken.split('.').slice(0, 2).join('.')
  return { deviceId: await deviceId(), ...(staffSession === undefined ? {} : { staffSession }) }
}
