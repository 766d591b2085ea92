import { countyOf } from '../../shared/access/region'
import { statusOf } from '../../shared/registrations/interview'
import type { Claim, DecidedStatus } from '../../shared/registrations/status-claim'
import type { Dependencies } from '../dependencies'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { openText, openTexts } from '../platform/sealed-texts'
import type { StaffRow } from '../staff/staff-row'
import type { KnownRegistration } from './known-registration'

type Needs = Pick<Dependencies, 'views' | 'sealer'>

/** What is said of a claim and by whom, open or decided; nothing of the names of anybody but staff. */
export async function claimOf(needs: Needs, personId: string, registration: KnownRegistration) {
  const claim = claimIn(registration)
  if (!claim) return {}
  const place = { county: countyOf(registration.region), personId }
  const staff = await everyRow<StaffRow>(needs.views, keys.staffOf(registration.region))
  const nameOf = (id: string) => staff.find(({ staffId }) => staffId === id)?.name
  const { interview, claimedBy, leader } = claim
  const decided = decidedIn(registration)
  return {
    claim: {
      status: statusOf(interview),
      claimedBy,
      claimedByName: nameOf(claimedBy),
      leader: leader && { ...(await openTexts(needs.sealer, place, leader)), byName: nameOf(leader.by) },
    },
    ...(decided
      ? {
          decided: { decision: decided.decision, reason: await openText(needs.sealer, place, decided.reason) },
          reopens: interview.version,
        }
      : {}),
  }
}

function claimIn(registration: KnownRegistration): Claim | undefined {
  if (registration.state === 'attempted') return registration.before
  return 'claimedBy' in registration ? registration : undefined
}

const decidedIn = (registration: KnownRegistration): DecidedStatus | undefined =>
  'decided' in registration ? registration.decided : undefined
