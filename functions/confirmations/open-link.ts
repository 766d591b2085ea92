import { countyOf } from '../../shared/access/region'
import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { maskName } from '../../shared/identities/mask'
import { fold } from '../../shared/journal/stream'
import { type RegistrationEvent, registrationKind, registrationStream } from '../../shared/registrations/registration'
import type { UseCases } from '../http/endpoint'
import { openDisplay } from '../registrations/display'
import type { KnownRegistration } from '../registrations/known-registration'
import { digestOfOpenId } from '../sign-in/wechat-accounts'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import { openingOf } from './first-opening'
import { isOthers, type Link, type LinkStore, type Secrets } from './links'
import { matchTries } from './match-tries'
import { assertNotStaff } from './not-staff'
import { holderOf, residentActor, residentSeconds } from './resident-actor'

type OpenLink = UseCases<typeof confirmationRoutes>['POST /links/openings']

/** An unknown, ended or revoked link, and anybody but the first opener, get the very same answer (B78). */
const neutral = { kind: 'neutral' } as const

export const openLink =
  (needs: ConfirmationNeeds, links: LinkStore): OpenLink =>
  async ({ body: { token, opener, wechatCode }, ...request }) => {
    // Who asks is found out first, so that a link of somebody else costs no more time than one that does not exist.
    const who = await openerOf(needs, opener, wechatCode)
    const found = await links.byToken(token, needs.clock())
    if (!found || isOthers(found, who.secrets)) return neutral
    const registration = await registrationOf(needs, found)
    const campaign = await needs.campaigns.find(found.campaignId)
    if (!registration || !campaign) return neutral

    await assertNotStaff(needs, found.region, holderOf(request, { ...found, ...who.known }))
    const link = await links.claim(found, who.secrets, await openingOf(needs, found, { ...request, ...who.known }))
    if (!link) return neutral
    const tries = campaign.inForce.matchTries - (await matchTries(needs).today(link, needs.clock()))
    if (tries <= 0 && !link.matched) return neutral
    return { ...(await welcomeOf(needs, link, registration)), campaign: campaign.name, triesLeft: Math.max(tries, 0) }
  }

async function welcomeOf(needs: ConfirmationNeeds, link: Link, { region, display, facts }: KnownRegistration) {
  const { name } = await openDisplay(needs, countyOf(region), link.personId, display)
  return {
    kind: 'open' as const,
    accessToken: await needs.accessTokens.issue(residentActor(link), residentSeconds),
    expiresIn: residentSeconds,
    office: `${await needs.regions.nameOf(countyOf(region))}残疾人联合会`,
    village: await needs.regions.nameOf(region),
    maskedName: maskName(name),
    mode: modeOf(facts.types),
    matched: link.matched,
    expiresAt: new Date(link.expiresAt * 1000).toISOString(),
  }
}

async function registrationOf({ journal }: ConfirmationNeeds, link: Link): Promise<KnownRegistration | undefined> {
  const registration = fold(registrationKind, await journal.read<RegistrationEvent>(registrationStream(link)))
  return registration.state !== 'unknown' && registration.links[link.linkId]?.state === 'issued'
    ? registration
    : undefined
}

interface Opener {
  readonly secrets: Secrets
  readonly known: { readonly openIdDigest?: string }
}

/**
 * In WeChat the opener is the WeChat user, who cannot be copied with the browser's storage; while WeChat does not answer,
 * the device's own secret, which stays hers afterwards.
 */
async function openerOf(needs: ConfirmationNeeds, opener: string, wechatCode: string | undefined): Promise<Opener> {
  const device = `device:${opener}`
  const user = wechatCode === undefined ? undefined : await needs.wechat.openIdOf(wechatCode)
  if (user?.kind !== 'known') return { secrets: [device], known: {} }
  return {
    secrets: [`wechat:${user.openId}`, device],
    known: { openIdDigest: await digestOfOpenId(needs, user.openId) },
  }
}

/** The certificate's type picks the first way of showing; the person may change it (interface.md). */
function modeOf(types: readonly number[]): 'voice' | 'captions' | 'largeTargets' | 'easyRead' {
  if (types.includes(1)) return 'voice'
  if (types.includes(5) || types.includes(6)) return 'easyRead'
  return types.includes(2) || types.includes(3) ? 'captions' : 'largeTargets'
}
