import type { Dependencies } from '../dependencies'
import { type SessionRow, sessionKind, sessionRowId } from './session-row'

type Needs = Pick<Dependencies, 'sessions'>

/** Works on the next call: every request looks at its session row. */
export const endAllSessions = (needs: Needs, staffId: string): Promise<void> => endSessions(needs, staffId, () => true)

export const endSessionsOnOtherDevices = (needs: Needs, staffId: string, device: string): Promise<void> =>
  endSessions(needs, staffId, (row) => row.device !== device)

async function endSessions({ sessions }: Needs, staffId: string, isOver: (row: SessionRow) => boolean): Promise<void> {
  const rows = await sessions.list<SessionRow>(sessionKind, sessionRowId(staffId, ''))
  for (const { id } of rows.filter(isOver)) await sessions.take(sessionKind, id)
}
