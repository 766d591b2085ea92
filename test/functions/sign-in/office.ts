import { TOTP } from 'otpauth'
import { projectCampaignRow } from '../../../functions/campaigns/campaign-rows.projector'
import { campaignUseCases } from '../../../functions/campaigns/campaign-use-cases'
import { regionUseCases } from '../../../functions/regions/region-use-cases'
import { signInUseCases } from '../../../functions/sign-in/sign-in-use-cases'
import { projectStaffRow } from '../../../functions/staff/staff-rows.projector'
import { staffUseCases } from '../../../functions/staff/staff-use-cases'
import type { Actor } from '../../../shared/access/permissions'
import { campaignRoutes } from '../../../shared/campaigns/campaigns.routes'
import { regionRoutes } from '../../../shared/regions/regions.routes'
import { signInRoutes } from '../../../shared/sign-in/sign-in.routes'
import { staffRoutes } from '../../../shared/staff/staff.routes'
import { aCounty } from '../../support/builders'
import { a, campaignId, county, village } from '../../support/people'
import { type Ask, aWorld, type World } from '../../support/world'

export const phone = '1'.repeat(32)
export const otherPhone = '2'.repeat(32)
export const password = 'a long good password'

const letter = (number: number): string => String.fromCharCode(65 + (Math.floor(number) % 26))

/** A county with a campaign, and people who are invited, sign in and are removed. */
export async function anOffice(options: Parameters<typeof aWorld>[0] = {}, world: World = aWorld(options)) {
  const tables = [
    [staffRoutes, world.serve(staffRoutes, staffUseCases(world))],
    [signInRoutes, world.serve(signInRoutes, signInUseCases(world))],
    [campaignRoutes, world.serve(campaignRoutes, campaignUseCases(world))],
    [regionRoutes, world.serve(regionRoutes, regionUseCases(world))],
  ] as const
  const ask: Ask = (actor, route, sent) => {
    const serve = tables.find(([routes]) => route in routes)?.[1]
    if (!serve) throw new Error(`No route ${route} here.`)
    return serve(actor, route, sent)
  }

  const settle = async () => {
    for (const stream of (await world.journal.streams()).streams) {
      if (stream.startsWith('staff#')) await projectStaffRow(world)(stream)
      if (stream.startsWith('campaign#')) await projectCampaignRow(world)(stream)
    }
  }

  let invitations = 0
  const invite = async (changes: Record<string, unknown> = {}, by: Actor = a('the county office')) => {
    const invitation = `INVITATION${letter(invitations / 26)}${letter(invitations)}${'A'.repeat(8)}`
    invitations++
    const body = {
      commandId: world.newId(),
      account: 'collector-1',
      name: '登记员甲',
      role: 'collector',
      scope: village,
      invitation,
      ...changes,
    }
    const answer = await ask(by, 'POST /staff', { body })
    if (answer.status === 200) await projectStaffRow(world)(answer.body.stream)
    const staffId = String(answer.body.stream ?? '').slice('staff#'.length)
    return { ...answer, staffId, invitation: String(body.invitation), sent: body }
  }

  const bind = (invitation: string, device = phone, wechatCode?: string) =>
    ask(undefined, 'POST /sign-in/invitations', { body: { invitation, device, wechatCode } })

  /** A bound collector with her first session. */
  const aCollector = async (changes: Record<string, unknown> = {}, wechatCode?: string) => {
    const invited = await invite(changes)
    const session = (await bind(invited.invitation, phone, wechatCode)).body
    await settle()
    return { ...invited, session }
  }

  const codeOf = (secret: string, shift = 0) =>
    new TOTP({ secret }).generate({ timestamp: Date.parse(world.clock()) + shift * 30_000 })

  /** An activated reviewer with what she knows. */
  const aReviewer = async (changes: Record<string, unknown> = {}) => {
    const invited = await invite({ account: 'reviewer-1', role: 'reviewer', scope: village.slice(0, 9), ...changes })
    const { body } = await ask(undefined, 'POST /sign-in/activations', {
      body: { invitation: invited.invitation, password },
    })
    await settle()
    return { ...invited, account: String(body.account), totpSecret: String(body.totpSecret) }
  }
  const signIn = (account: string, typed: string, code: string) =>
    ask(undefined, 'POST /sign-in/password', { body: { account, password: typed, code } })

  /** Asks with a token as the outside does. */
  const askWith = (token: string, route: string, sent: Parameters<Ask>[2] = {}) =>
    ask(undefined, route, { ...sent, headers: { authorization: `Bearer ${token}` } })

  const opened = await ask(a('the operator'), 'POST /regions/{region}/openings', {
    params: { region: county },
    body: { commandId: world.newId(), ...aCounty() },
  })
  await ask(a('the county office'), 'POST /campaigns/{campaignId}/openings', {
    params: { campaignId },
    body: { commandId: world.newId(), name: '2026 年度调查', editionId: 'ed2022' },
  })
  await settle()
  return { world, ask, askWith, settle, invite, bind, aCollector, aReviewer, signIn, codeOf, opened }
}
