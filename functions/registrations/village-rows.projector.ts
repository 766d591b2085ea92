import { defaultSettings } from '../../shared/campaigns/settings'
import { fold } from '../../shared/journal/stream'
import { type RegistrationEvent, registrationKind } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { keys } from '../platform/keys'
import type { Listings } from '../platform/views'
import { doubtsOf } from './doubts'
import { placeOf } from './registration-subject'
import { type VillageRow, villageRow } from './village-row'

/** Made from the whole stream: a late or repeated record changes nothing, and a rebuild is this again. */
export const projectVillageRow =
  ({ journal, views, campaigns }: Pick<Dependencies, 'journal' | 'views' | 'campaigns'>) =>
  async (stream: string): Promise<void> => {
    const entries = await journal.read<RegistrationEvent>(stream)
    const registration = fold(registrationKind, entries)
    if (registration.state === 'unknown') return

    const place = placeOf(stream)
    const { campaignId, personId } = place
    const campaign = await campaigns.find(campaignId)
    const settings = campaign?.inForce ?? defaultSettings(Number(campaignId.slice(-4)))
    const row = villageRow(place, registration, entries.length, doubtsOf(registration, settings))
    for (const region of previousRegions(entries, row.region)) {
      const left: VillageRow = { ...row, region, movedTo: row.region }
      await views.advance(keys.villageRow(campaignId, region, personId), left)
    }
    await views.advance(keys.villageRow(campaignId, row.region, personId), row, listingsOf(row))
  }

/** A queue lists the doubtful first, then the oldest. */
function listingsOf({ campaignId, region, state, doubts, submittedAt, personId }: VillageRow): Listings {
  const doubtfulFirst = String(99 - Math.min(doubts.length, 99)).padStart(2, '0')
  return {
    queue: { pk: keys.queue(campaignId, region, state), sk: `${doubtfulFirst}#${submittedAt}#${personId}` },
    person: { pk: keys.person(personId), sk: campaignId },
  }
}

/** A roster may move a person to another village: her row must not stay in the old one. */
function previousRegions(
  entries: readonly { readonly events: readonly RegistrationEvent[] }[],
  now: string,
): Set<string> {
  const regions = entries.flatMap(({ events }) => events.flatMap((event) => ('region' in event ? [event.region] : [])))
  return new Set(regions.filter((region) => region !== now))
}
