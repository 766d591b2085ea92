import { countyOf } from '../../shared/access/region'
import type { Context } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import type { SetAsideContext } from '../../shared/registrations/decide-set-aside'
import type { SubmittedInterview } from '../../shared/registrations/interview'
import {
  hasInterview,
  type Registration,
  type RegistrationEvent,
  registrationKind,
} from '../../shared/registrations/registration'
import type { InterviewContext, RegistrationContext } from '../../shared/registrations/rule'
import { compiledEdition } from '../campaigns/editions'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import type { Subject } from '../platform/handle'
import type { KnownBeforeSealing } from './own-number'
import { openUndecided } from './private-answers'
import { sealEvent } from './seal-event'
import { teamAt } from './team-at'

export type RegistrationSubject = Subject<Registration, RegistrationEvent, RegistrationContext>

/** Registrations for `handle`: the campaign's settings of the day and its editions, private answers sealed. */
export const registrationSubject = (
  { campaigns, sealer }: SealNeeds,
  /** Edition of an interview that is just coming in. */
  coming: readonly string[] = [],
  /** What is known of its answers while they are open. */
  known: KnownBeforeSealing = {},
): RegistrationSubject => ({
  kind: registrationKind,
  unknown: () => problem('registration.unknown'),

  async contextOf(context: Context, state: Registration, stream: string) {
    const campaign = await campaigns.find(placeOf(stream).campaignId, [...coming, ...editionsOf(state)])
    if (!campaign) throw problem('campaign.unknown')
    const editionOf = (hash: string) => {
      const plain = campaign.editions[hash]
      return plain && compiledEdition(hash, plain)
    }
    return { ...context, settings: campaign.inForce, editionOf, editionHash: campaign.edition, digest: sha256 }
  },

  sealed: (events, { region = '' }, stream) => {
    const place = { ...placeOf(stream), county: countyOf(region) }
    return Promise.all(events.map((event) => sealEvent({ campaigns, sealer }, place, withKnown(event, known))))
  },
})

const editionsOf = (registration: Registration): readonly string[] => {
  if (registration.state === 'unknown') return []
  const waiting = (registration.undecided ?? []).map(({ interview }) => interview.edition)
  return hasInterview(registration) ? [registration.interview.edition, ...waiting] : waiting
}

/** For an interview that is just coming in: what is known of it while it is open, and whose pens signed it. */
export const interviewSubject = (
  needs: SealNeeds & Pick<Dependencies, 'journal'>,
  interview: SubmittedInterview,
  known: KnownBeforeSealing,
): Subject<Registration, RegistrationEvent, InterviewContext> => {
  const subject = registrationSubject(needs, [interview.edition], known)
  return {
    ...subject,
    contextOf: async (context, state, stream) => ({
      ...(await subject.contextOf(context, state, stream)),
      signerAt: await teamAt(needs, state.region, [interview], [context.by]),
    }),
  }
}

/** For the rule about set-aside work: that work opened, because its signatures cover what was written. */
export const setAsideSubject = (
  needs: Pick<Dependencies, 'campaigns' | 'sealer' | 'journal'>,
): Subject<Registration, RegistrationEvent, SetAsideContext> => {
  const subject = registrationSubject(needs)
  return {
    ...subject,
    contextOf: async (context, state, stream) => {
      const undecided = await openUndecided(needs, placeOf(stream), state)
      const senders = undecided.map(({ by }) => by)
      const interviews = undecided.map(({ interview }) => interview)
      const signerAt = await teamAt(needs, state.region, interviews, senders)
      return { ...(await subject.contextOf(context, state, stream)), undecided, signerAt }
    },
  }
}

const withKnown = (event: RegistrationEvent, known: KnownBeforeSealing): RegistrationEvent => {
  if (event.type === 'interview.submitted') return { ...event, interview: { ...event.interview, ...known } }
  if (event.type === 'interview.setAside') return { ...event, interview: { ...event.interview, ...known } }
  return event
}

type SealNeeds = Pick<Dependencies, 'campaigns' | 'sealer'>

/** What a stream's name says. */
export function placeOf(stream: string): { readonly campaignId: string; readonly personId: string } {
  const [, campaignId = '', personId = ''] = stream.split('#')
  return { campaignId, personId }
}
