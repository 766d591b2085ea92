import { countyOf } from '../../shared/access/region'
import {
  type DisclosureContext,
  type DisclosureEvent,
  type Disclosures,
  discloseIdentity,
  disclosureKind,
  disclosureStream,
} from '../../shared/identities/disclosure'
import type { identityRoutes } from '../../shared/identities/identities.routes'
import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import type { Subject } from '../platform/handle'
import { sealText, type TextPlace } from '../platform/sealed-texts'
import type { Sealer } from '../platform/sealer'
import { readRegistration } from '../registrations/known-registration'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'identities' | 'sealer'>

export const identityUseCases = ({ handle, journal, identities, sealer }: Needs): UseCases<typeof identityRoutes> => ({
  'POST /campaigns/{campaignId}/registrations/{personId}/disclosures': async (request) => {
    const { personId } = request.params
    const { region } = (await readRegistration({ journal }, request)).registration
    const found = await identities.find(countyOf(region), [personId])
    const stored = found.get(personId)
    if (!stored) throw problem('registration.unknown')

    // Written before it is shown: nobody reads a number without a trace.
    await handle(
      subjectAt(sealer, { county: countyOf(region), personId }, region),
      discloseIdentity,
      disclosureStream(request.params),
      { ...request, region },
    )
    const { name, certificateNumber, phones, address } = await stored.identity()
    return { name, certificateNumber, phones: [...phones], address }
  },
})

const subjectAt = (
  sealer: Sealer,
  place: TextPlace,
  home: string,
): Subject<Disclosures, DisclosureEvent, DisclosureContext> => ({
  kind: disclosureKind,
  contextOf: async (context) => ({ ...context, home }),
  sealed: (events) =>
    Promise.all(events.map(async (event) => ({ ...event, reason: await sealText(sealer, place, event.reason) }))),
  unknown: () => problem('registration.unknown'),
})
