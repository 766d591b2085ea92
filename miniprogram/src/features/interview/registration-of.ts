import type { Registration } from '../../../../shared/registrations/registration'
import type { Row } from '../bundle/bundle'

/** The registration's state as far as the phone knows it: enough for the same rule to decide here first. */
export function registrationOf(row: Row, region: string): Registration {
  const due = {
    region,
    facts: row.facts,
    display: '',
    ...(row.prior ? { prior: row.prior } : {}),
    attempts: [],
    setAside: 0,
    evidence: {},
    links: {},
    confirmation: row.confirmation,
  }
  const { interview, state, reconfirmed } = row
  if (!interview || state === 'rostered' || state === 'attempted') return { ...due, state: 'rostered' }
  if (state === 'returned') return { ...due, interview, state, items: row.returned }
  if (state === 'townshipReview' || state === 'sectionRelease' || state === 'locked')
    return { ...due, interview, state, ...(reconfirmed ? { reconfirmed } : {}) }
  return { ...due, interview, state, claimedBy: row.claim?.claimedBy ?? interview.collectedBy }
}
