import { timingSafeEqual } from 'node:crypto'
import { countyOf } from '../../shared/access/region'
import type { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { parseCertificateNumber } from '../../shared/identities/certificate-number'
import { problem } from '../../shared/problems'
import type { UseCases } from '../http/endpoint'
import { sha256 } from '../platform/chain'
import type { ConfirmationNeeds } from './confirmation-use-cases'
import type { Link, LinkStore } from './links'
import { residentActor, residentSeconds } from './open-link'

type MatchResident = UseCases<typeof confirmationRoutes>['POST /confirmations/matches']

/**
 * Matching on top of a 128-bit link bound to its opener, never a proof by itself (reliability.md finding 3).
 * Counted before it is judged, so no number of requests at once gets a sixth try (T05).
 */
export const matchResident =
  (needs: ConfirmationNeeds, links: LinkStore): MatchResident =>
  async ({ actor: { resident }, body }) => {
    if (!resident) throw problem('access.denied', { permission: 'confirmation.match' })
    const link = await links.byId(resident.linkId, needs.clock())
    const campaign = await needs.campaigns.find(resident.campaignId)
    if (!link || !campaign) return { kind: 'neutral' }

    const tries = await links.countTry(link)
    const { matchTries } = campaign.inForce
    if (tries > matchTries) return { kind: 'neutral' }
    if (!(await isHers(needs, link, body))) return { kind: 'noMatch', triesLeft: matchTries - tries }

    const matched = { ...link, matched: true }
    if (!(await links.markMatched(link))) return { kind: 'neutral' }
    const accessToken = await needs.accessTokens.issue(residentActor(matched), residentSeconds)
    return { kind: 'matched', accessToken, expiresIn: residentSeconds }
  }

async function isHers(
  { identities }: ConfirmationNeeds,
  { personId, region }: Link,
  { lastFour, birthYear }: { lastFour: string; birthYear: string },
): Promise<boolean> {
  const stored = (await identities.find(countyOf(region), [personId])).get(personId)
  const number = parseCertificateNumber((await stored?.identity())?.certificateNumber ?? '')
  if (number.kind !== 'valid') return false
  const expected = `${number.certificateNumber.slice(16, 20)} ${number.birthDate.slice(0, 4)}`
  return sameText(expected, `${lastFour.toUpperCase()} ${birthYear}`)
}

// Hashes are of one length, so the comparison takes the same time wherever they differ.
const sameText = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)))
