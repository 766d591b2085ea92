import { countyOf } from '../../shared/access/region'
import { answerText } from '../../shared/forms/plain'
import { hasInterview } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import type { KnownRegistration } from '../registrations/known-registration'
import { openInterview } from '../registrations/private-answers'

interface Place {
  readonly campaignId: string
  readonly personId: string
}

/** The answers that are masked in the record, in the words of the form. */
export async function privateAnswers(
  needs: Pick<Dependencies, 'campaigns' | 'sealer'>,
  { campaignId, personId }: Place,
  registration: KnownRegistration,
) {
  if (!hasInterview(registration)) return []
  const place = { campaignId, personId, county: countyOf(registration.region) }
  const { answers, edition } = await openInterview(needs, place, registration.interview)
  const items = (await needs.campaigns.edition(campaignId, edition))?.compiled.items ?? []
  return items
    .filter(({ item }) => item.private && answers[item.key] !== undefined)
    .map(({ item }) => ({ label: item.label, text: answerText(item, answers[item.key]) }))
}
