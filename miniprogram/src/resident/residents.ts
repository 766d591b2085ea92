import { plainExchange } from '../api/ask'
import { progressStore } from '../features/confirmation/progress'
import { createResident, type Resident } from '../features/confirmation/resident'
import { sha256OfText } from '../platform/hash'
import { newId } from '../platform/ids'
import { login } from '../platform/login'
import { openerSecret } from '../platform/opener'
import { request } from '../platform/request'
import { documents } from '../platform/storage'

const residents = new Map<string, Resident>()

/** The same person for every screen under one link. */
export function residentOf(token: string): Resident {
  const known = residents.get(token)
  if (known) return known
  const resident = createResident({
    token,
    plain: plainExchange(request),
    progress: progressStore(documents, sha256OfText(token).slice(0, 32)),
    opener: openerSecret,
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
