import { countyOf } from '../../shared/access/region'
import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { maskName } from '../../shared/identities/mask'
import { fold } from '../../shared/journal/stream'
import { type RegistrationEvent, registrationKind, registrationStream } from '../../shared/registrations/registration'
import type { UseCases } from '../http/endpoint'
import { openDisplay } from '../registrations/display'
import type { KnownRegistration } from '../registrations/known-registration'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { Link, LinkStore } from './links'

type OpenLink = UseCases<typeof confirmationRoutes>['POST /links/openings']

/** Half an hour: enough for anybody at her own pace; opening the link again goes on where she was. */
export const residentSeconds = 30 * 60

/** An unknown, ended or revoked link, and anybody but the first opener, get the very same answer (B78). */
const neutral = { kind: 'neutral' } as const

export const openLink =
  (needs: ConfirmationNeeds, links: LinkStore): OpenLink =>
  async ({ body: { token, opener, wechatCode } }) => {
    const link = await links.byToken(token, needs.clock())
    const registration = link && (await registrationOf(needs, link))
    const campaign = link && (await needs.campaigns.find(link.campaignId))
    if (!link || !registration || !campaign) return neutral
    if (!(await links.claim(link, await openersOf(needs, opener, wechatCode)))) return neutral

    const tries = await triesLeft(needs, link, campaign.inForce.matchTries)
    if (tries <= 0 && !link.matched) return neutral
    const { region, display } = registration
    const { name } = await openDisplay(needs, countyOf(region), link.personId, display)
    return {
      kind: 'open',
      accessToken: await needs.accessTokens.issue(residentActor(link), residentSeconds),
      expiresIn: residentSeconds,
      office: `${await needs.regions.nameOf(countyOf(region))}残疾人联合会`,
      campaign: campaign.name,
      village: await needs.regions.nameOf(region),
      maskedName: maskName(name),
      mode: modeOf(registration.facts.types),
      matched: link.matched,
      triesLeft: Math.max(tries, 0),
      expiresAt: new Date(link.expiresAt * 1000).toISOString(),
    }
  }

/** Her scope is the county: she acts on one registration only, and a roster may move it to another village meanwhile. */
export const residentActor = ({ linkId, campaignId, personId, region, matched }: Link) => ({
  id: `resident:${linkId}`,
  role: 'resident' as const,
  scope: countyOf(region),
  resident: { campaignId, personId, linkId, matched },
})

async function registrationOf({ journal }: ConfirmationNeeds, link: Link): Promise<KnownRegistration | undefined> {
  const registration = fold(registrationKind, await journal.read<RegistrationEvent>(registrationStream(link)))
  return registration.state !== 'unknown' && registration.links[link.linkId] === 'issued' ? registration : undefined
}

/**
 * In WeChat the opener is the WeChat user, who cannot be copied with the browser's storage; while WeChat does not answer,
 * the device's own secret, which stays hers afterwards.
 */
async function openersOf(
  { wechat }: ConfirmationNeeds,
  opener: string,
  wechatCode: string | undefined,
): Promise<readonly [string, ...string[]]> {
  const device = `device:${opener}`
  const known = wechatCode === undefined ? undefined : await wechat.openIdOf(wechatCode)
  return known?.kind === 'known' ? [`wechat:${known.openId}`, device] : [device]
}

async function triesLeft({ sessions }: ConfirmationNeeds, { linkId }: Link, allowed: number): Promise<number> {
  const tries = await sessions.get<{ expiresAt: number; count: number }>('link-tries', linkId)
  return allowed - (tries?.count ?? 0)
}

/** The certificate's type picks the first way of showing; the person may change it (interface.md). */
function modeOf(types: readonly number[]): 'voice' | 'captions' | 'largeTargets' | 'easyRead' {
  if (types.includes(1)) return 'voice'
  if (types.includes(5) || types.includes(6)) return 'easyRead'
  return types.includes(2) || types.includes(3) ? 'captions' : 'largeTargets'
}
