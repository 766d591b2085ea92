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
import { readRegistration } from '../registrations/known-registration'

type Needs = Pick<Dependencies, 'handle' | 'journal' | 'identities'>

export const identityUseCases = ({ handle, journal, identities }: Needs): UseCases<typeof identityRoutes> => ({
  'POST /campaigns/{campaignId}/registrations/{personId}/disclosures': async (request) => {
    const { personId } = request.params
    const { region } = (await readRegistration({ journal }, request)).registration
    const found = await identities.find(countyOf(region), [personId])
    const stored = found.get(personId)
    if (!stored) throw problem('registration.unknown')

    // Written before it is shown: nobody reads a number without a trace.
    await handle(subjectAt(region), discloseIdentity, disclosureStream(request.params), { ...request, region })
    const { name, certificateNumber, phones, address } = await stored.identity()
    return { name, certificateNumber, phones: [...phones], address }
  },
})

const subjectAt = (home: string): Subject<Disclosures, DisclosureEvent, DisclosureContext> => ({
  kind: disclosureKind,
  contextOf: async (context) => ({ ...context, home }),
  unknown: () => problem('registration.unknown'),
})
