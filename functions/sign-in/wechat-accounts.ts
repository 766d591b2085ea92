import { createHmac } from 'node:crypto'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import { secondsOf } from './seconds'

export type WeChatNeeds = Pick<Dependencies, 'wechat' | 'sessions' | 'clock' | 'keyRing' | 'views' | 'journal'>

/** WeChat's codes live five minutes (platform limit); a used one is remembered longer than that. */
const codeSeconds = 600

/** The keyed digest of the WeChat user who got this code. A code is good once, here too (T07). */
export async function openIdDigestOf(needs: WeChatNeeds, code: string): Promise<string> {
  const expiresAt = secondsOf(needs.clock()) + codeSeconds
  if (!(await needs.sessions.putNew('wechat-code', sha256(code), { expiresAt }))) throw problem('signIn.refused')
  const answer = await needs.wechat.openIdOf(code)
  if (answer.kind === 'unreachable' || answer.kind === 'misconfigured') throw problem(`wechat.${answer.kind}`)
  if (answer.kind === 'refused') throw problem('signIn.refused')
  return digestOfOpenId(needs, answer.openId)
}

export const digestOfOpenId = async ({ keyRing }: Pick<WeChatNeeds, 'keyRing'>, openId: string): Promise<string> =>
  createHmac('sha256', await keyRing.secret('open-id'))
    .update(openId)
    .digest('hex')
