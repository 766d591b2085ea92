import { problem } from '../../shared/problems'
import { changeDevice } from '../../shared/staff/change-device'
import { isVisiting, staffStream } from '../../shared/staff/staff'
import type { Dependencies } from '../dependencies'
import { readStaff, staffSubject } from '../staff/known-staff'
import { asThemselves } from './as-themselves'
import { endSessionsOnOtherDevices } from './end-sessions'
import { type Session, type SessionNeeds, startSession } from './start-session'

export type VisitingNeeds = SessionNeeds & Pick<Dependencies, 'handle'>

/** A collector on this device, and from now on only on this one (T06). */
export async function signInVisiting(needs: VisitingNeeds, staffId: string, device: string): Promise<Session> {
  const staff = await readStaff(needs, staffId)
  if (staff.state !== 'active' || !isVisiting(staff)) throw problem('signIn.refused')
  if (staff.device !== device) {
    const command = asThemselves(staffId, { commandId: needs.newId(), device })
    await needs.handle(
      staffSubject((context) => context),
      changeDevice,
      staffStream(staffId),
      command,
    )
  }
  await endSessionsOnOtherDevices(needs, staffId, device)
  return startSession(needs, { staffId, role: staff.role, scope: staff.scope, device })
}
