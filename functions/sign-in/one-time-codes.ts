import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { campaignsInScope } from '../campaigns/campaigns-in-scope'
import type { Dependencies } from '../dependencies'
import type { ShortLived } from '../platform/sessions'
import type { ActiveStaff } from '../staff/known-staff'
import { secondsOf } from './seconds'
import { forgetTriesOfAll } from './tries'

interface CodeRow extends ShortLived {
  readonly codeId: string
  /** Keyed: six digits under a plain hash would be found in a second. */
  readonly digest: string
}

export type OneTimeCodeNeeds = Pick<Dependencies, 'sessions' | 'keyRing' | 'clock' | 'newId' | 'views' | 'campaigns'>

const kind = 'one-time-code'
const usualMinutes = 10

/** Six digits, good once and for some minutes. A new one ends the one before. */
export async function issueOneTimeCode(
  needs: OneTimeCodeNeeds,
  { staffId, account, scope }: ActiveStaff,
): Promise<{ code: string; expiresAt: string }> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const codeId = needs.newId()
  const expiresAt = secondsOf(needs.clock()) + 60 * (await minutesIn(needs, scope))
  await needs.sessions.put<CodeRow>(kind, staffId, { codeId, digest: await digestOf(needs, codeId, code), expiresAt })
  await forgetTriesOfAll(needs, { account })
  return { code, expiresAt: new Date(expiresAt * 1000).toISOString() }
}

/** True once for the right code. How often may be guessed is counted per place and account before this is asked. */
export async function useOneTimeCode(needs: OneTimeCodeNeeds, staffId: string, code: string): Promise<boolean> {
  const row = await needs.sessions.get<CodeRow>(kind, staffId)
  const digest = await digestOf(needs, row?.codeId ?? '', code)
  if (!row) return false
  if (!timingSafeEqual(Buffer.from(digest), Buffer.from(row.digest))) return false
  return (await needs.sessions.take<CodeRow>(kind, staffId))?.codeId === row.codeId
}

const digestOf = async ({ keyRing }: OneTimeCodeNeeds, codeId: string, code: string): Promise<string> =>
  createHmac('sha256', await keyRing.secret('one-time-codes'))
    .update(`${codeId}|${code}`)
    .digest('hex')

/** As the newest campaign of the county sets it. */
async function minutesIn(needs: OneTimeCodeNeeds, scope: string): Promise<number> {
  const rows = await campaignsInScope(needs, scope)
  const newest = [...rows].sort((a, b) => b.year - a.year)[0]
  const campaign = newest && (await needs.campaigns.find(newest.campaignId))
  return campaign?.inForce.oneTimeCodeMinutes ?? usualMinutes
}
