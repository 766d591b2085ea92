import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Actor, may, type Permission } from '../../../shared/access/permissions'
import type { RegionCode } from '../../../shared/access/region'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'

export type Me = AnswerOf<Api['GET /me']>

const Signed = createContext<Me | undefined>(undefined)

export const MeProvider = ({ me, children }: { readonly me: Me; readonly children: ReactNode }) => (
  <Signed.Provider value={me}>{children}</Signed.Provider>
)

/** The person signed in; only below the guard that asked the server who she is. */
export function useMe(): Me {
  const me = useContext(Signed)
  if (!me) throw new Error('useMe is for pages behind the sign-in.')
  return me
}

const actorOf = ({ staffId, role, scope }: Me): Actor => ({ id: staffId, role, scope })

/** Whether a button is there. The server decides again whether it works. */
export function useMay(): (permission: Permission, region?: RegionCode) => boolean {
  const me = useMe()
  return useMemo(() => (permission, region) => may(actorOf(me), permission, region ?? me.scope), [me])
}
