import { createHmac } from 'node:crypto'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import { keys } from '../platform/keys'
import { readStaff } from '../staff/known-staff'
import type { OpenIdRow } from '../staff/staff-rows.projector'
import { secondsOf } from './seconds'

export type WeChatNeeds = Pick<Dependencies, 'wechat' | 'sessions' | 'clock' | 'keyRing' | 'views' | 'journal'>

/** WeChat's codes live five minutes (platform limit); a used one is remembered longer than that. */
const codeSeconds = 600

/** The keyed digest of the WeChat user who got this code. A code is good once, here too (T07). */
export async function openIdDigestOf(needs: WeChatNeeds, code: string): Promise<string> {
  const expiresAt = secondsOf(needs.clock()) + codeSeconds
  if (!(await needs.sessions.putNew('wechat-code', sha256(code), { expiresAt }))) throw problem('signIn.refused')
  const answer = await needs.wechat.openIdOf(code)
  if (answer.kind === 'unreachable') throw problem('wechat.unreachable')
  if (answer.kind === 'refused') throw problem('signIn.refused')
  return createHmac('sha256', await needs.keyRing.secret('open-id'))
    .update(answer.openId)
    .digest('hex')
}

/** Whose phone it is: a row only says who to ask, the staff's own stream says yes. */
export async function staffBoundTo(needs: WeChatNeeds, openIdDigest: string): Promise<string | undefined> {
  const { rows } = await needs.views.list<OpenIdRow>(keys.openId(openIdDigest))
  for (const { staffId } of rows) {
    const staff = await readStaff(needs, staffId)
    if (staff.state === 'active' && staff.openIdDigest === openIdDigest) return staffId
  }
  return undefined
}
