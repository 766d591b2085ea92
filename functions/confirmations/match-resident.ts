import { timingSafeEqual } from 'node:crypto'
import { countyOf } from '../../shared/access/region'
import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { parseCertificateNumber } from '../../shared/identities/certificate-number'
import { problem } from '../../shared/problems'
import type { UseCases } from '../http/endpoint'
import { sha256 } from '../platform/chain'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { Link, LinkStore } from './links'
import { matchTries } from './match-tries'
import { assertNotStaff } from './not-staff'
import { holderOf, residentActor, residentSeconds } from './resident-actor'

type MatchResident = UseCases<typeof confirmationRoutes>['POST /confirmations/matches']

/**
 * Matching on top of a 128-bit link bound to its opener, never a proof by itself (reliability.md finding 3). It asks what
 * no screen of staff shows. Counted before it is judged, for the person and the day: no number of requests at once and no
 * number of links gets a sixth try (T05).
 */
export const matchResident =
  (needs: ConfirmationNeeds, links: LinkStore): MatchResident =>
  async ({ actor: { resident }, body, ...request }) => {
    if (!resident) throw problem('access.denied', { permission: 'confirmation.match' })
    const { lastFour, birthDate } = body
    if (birthDate === undefined) throw problem('confirmation.pageOutdated')
    const at = needs.clock()
    const link = await links.byId(resident.linkId, at)
    const campaign = await needs.campaigns.find(resident.campaignId)
    if (!link || !campaign) return { kind: 'neutral' }
    await assertNotStaff(needs, link.region, holderOf(request, link))

    const tries = await matchTries(needs).count(link, at)
    const { matchTries: allowed } = campaign.inForce
    if (tries > allowed) return { kind: 'neutral' }
    if (!(await isHers(needs, link, { lastFour, birthDate }))) return { kind: 'noMatch', triesLeft: allowed - tries }

    const matched = { ...link, matched: true }
    if (!(await links.markMatched(link))) return { kind: 'neutral' }
    const accessToken = await needs.accessTokens.issue(residentActor(matched), residentSeconds)
    return { kind: 'matched', accessToken, expiresIn: residentSeconds }
  }

/** Of the 18 places every certificate begins with: the same on an identity card, and on a certificate issued again. */
async function isHers(
  { identities }: ConfirmationNeeds,
  { personId, region }: Link,
  { lastFour, birthDate }: { lastFour: string; birthDate: string },
): Promise<boolean> {
  const stored = (await identities.find(countyOf(region), [personId])).get(personId)
  const number = parseCertificateNumber((await stored?.identity())?.certificateNumber ?? '')
  if (number.kind !== 'valid') return false
  return sameText(`${number.idNumber.slice(14)} ${number.birthDate}`, `${lastFour.toUpperCase()} ${birthDate}`)
}

// Hashes are of one length, so the comparison takes the same time wherever they differ.
const sameText = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)))
