import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { readStaff, staffIdOf } from '../staff/known-staff'
import { type Credentials, openCredentials } from './credentials'
import { totpPeriod, useTotpPeriod } from './one-time-passwords'
import { isPassword } from './passwords'
import { type Session, type SessionNeeds, startSession } from './start-session'
import { countTry, forgetTries } from './tries'

interface Typed {
  readonly account: string
  readonly password: string
  readonly code: string
}

/** Nobody's: an unknown account costs the same work and gets the same answer. */
const nobodys: Credentials = {
  password: `scrypt$32768$8$1$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`,
  totpSecret: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
}

export async function signInWithPassword(
  needs: SessionNeeds & Pick<Dependencies, 'sealer'>,
  { account, password, code }: Typed,
  address: string,
): Promise<Session> {
  const trying = { account, address }
  await countTry(needs, trying)
  const staff = await readStaff(needs, staffIdOf(account))
  const sealed = staff.state === 'active' ? staff.credentials : undefined
  const held = sealed === undefined || staff.state === 'unknown' ? nobodys : await openCredentials(needs, staff, sealed)

  const isRight = await isPassword(password, held.password)
  const counter = totpPeriod(code, held.totpSecret, needs.clock())
  if (held === nobodys || staff.state !== 'active' || !isRight || counter === undefined) throw problem('signIn.refused')
  if (!(await useTotpPeriod(needs, staff.staffId, counter))) throw problem('signIn.refused')

  await forgetTries(needs, trying)
  return startSession(needs, { staffId: staff.staffId, role: staff.role, scope: staff.scope })
}
