import { countyOf } from '../../shared/access/region'
import type { Context } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import type { SetAsideContext } from '../../shared/registrations/decide-set-aside'
import { type Registration, type RegistrationEvent, registrationKind } from '../../shared/registrations/registration'
import type { RegistrationContext } from '../../shared/registrations/rule'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import type { Subject } from '../platform/handle'
import { openUndecided, sealDisputed, sealInterview } from './private-answers'

export type RegistrationSubject = Subject<Registration, RegistrationEvent, RegistrationContext>

/** Registrations for `handle`: the campaign's settings and edition of the day, private answers sealed. */
export const registrationSubject = ({
  campaigns,
  sealer,
}: Pick<Dependencies, 'campaigns' | 'sealer'>): RegistrationSubject => ({
  kind: registrationKind,
  unknown: () => problem('registration.unknown'),

  async contextOf(context: Context, _: Registration, stream: string) {
    const campaign = await campaigns.find(placeOf(stream).campaignId)
    const edition = campaign && campaigns.edition(campaign.edition)
    if (!campaign || !edition) throw problem('campaign.unknown')
    const { compiled } = edition
    return { ...context, settings: campaign.inForce, edition: compiled, editionHash: campaign.edition, digest: sha256 }
  },

  sealed: (events, { region = '' }) =>
    Promise.all(events.map((event) => sealEvent({ campaigns, sealer }, countyOf(region), event))),
})

/** For the rule about set-aside work: that work opened, because its signatures cover what was written. */
export const setAsideSubject = (
  needs: Pick<Dependencies, 'campaigns' | 'sealer'>,
): Subject<Registration, RegistrationEvent, SetAsideContext> => {
  const subject = registrationSubject(needs)
  return {
    ...subject,
    contextOf: async (context, state, stream) => ({
      ...(await subject.contextOf(context, state, stream)),
      undecided: await openUndecided(needs, state),
    }),
  }
}

type SealNeeds = Pick<Dependencies, 'campaigns' | 'sealer'>

async function sealEvent(needs: SealNeeds, county: string, event: RegistrationEvent): Promise<RegistrationEvent> {
  if (event.type === 'interview.submitted')
    return { ...event, interview: await sealInterview(needs, county, event.interview) }
  if (event.type === 'interview.setAside')
    return { ...event, interview: await sealInterview(needs, county, event.interview) }
  if (event.type === 'confirmation.disputed') return { ...event, items: await sealDisputed(needs, county, event.items) }
  return event
}

/** What a stream's name says. */
export function placeOf(stream: string): { readonly campaignId: string; readonly personId: string } {
  const [, campaignId = '', personId = ''] = stream.split('#')
  return { campaignId, personId }
}
