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
import { checkNumber } from './check-number'
import { privateAnswers } from './private-part'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'identities' | 'sealer' | 'campaigns' | 'sessions'>

export const identityUseCases = (needs: Needs): UseCases<typeof identityRoutes> => ({
  'POST /campaigns/{campaignId}/registrations/{personId}/number-checks': checkNumber(needs),
  'POST /campaigns/{campaignId}/registrations/{personId}/disclosures': async (request) => {
    const { handle, journal, identities, sealer } = needs
    const { personId } = request.params
    const { registration } = await readRegistration({ journal }, request)
    const { region } = registration
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
    const { phones, ...identity } = await stored.identity()
    const answers = await privateAnswers(needs, request.params, registration)
    return { ...identity, phones: [...phones], answers }
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
