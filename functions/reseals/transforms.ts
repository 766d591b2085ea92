import { countyOf } from '../../shared/access/region'
import type { Named } from '../../shared/journal/stream'
import type { RegistrationEvent } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { sealText } from '../platform/sealed-texts'
import { placeOf } from '../registrations/registration-subject'
import { sealEvent } from '../registrations/seal-event'

/** Whose stream it is, for the names that sealed text is bound to. */
export interface ResealPlace {
  readonly campaignId: string
  readonly personId: string
  readonly county: string
}

export type TransformNeeds = Pick<Dependencies, 'sealer' | 'campaigns'>

/**
 * One change in how facts are stored; never in what they say. Given an event that it has changed before, it gives back an
 * equal one: that is how a reseal that was cut off knows what is done.
 */
export interface Transform {
  readonly name: string
  /** The first part of the names of the streams it looks at. */
  readonly kind: string
  changes(needs: TransformNeeds, place: ResealPlace, event: Named): Promise<Named>
}

/** Applied one after the other. A later change in storage is a line here. */
export const transforms: readonly Transform[] = [
  { name: 'idHint', kind: 'registration', changes: sealIdHint },
  {
    name: 'ownWords',
    kind: 'registration',
    changes: (needs, place, event) => sealEvent(needs, place, event as RegistrationEvent),
  },
  { name: 'disclosureReason', kind: 'identity', changes: sealReason },
]

/** Why somebody opened a person's numbers. */
async function sealReason({ sealer }: TransformNeeds, place: ResealPlace, event: Named): Promise<Named> {
  if (!('reason' in event) || typeof event.reason !== 'string') return event
  return { ...event, reason: await sealText(sealer, place, event.reason) } as Named
}

interface WithFacts extends Named {
  readonly facts: Readonly<Record<string, unknown>>
}

/**
 * Six first and four last digits of the ID number stood beside the birth date: together they were the number. They are kept,
 * sealed, because an event says for ever what it said; nobody asks for them any more.
 */
async function sealIdHint({ sealer }: TransformNeeds, { county, personId }: ResealPlace, event: Named): Promise<Named> {
  if (!hasFacts(event) || event.facts.idHint === undefined) return event
  const { idHint, ...facts } = event.facts
  const sealed = await sealer.seal(county, JSON.stringify({ idHint }), boundToFacts(personId))
  return { ...event, facts, sealedFacts: sealed } as Named
}

const hasFacts = (event: Named): event is WithFacts =>
  'facts' in event && typeof event.facts === 'object' && event.facts !== null

const boundToFacts = (personId: string): string => `facts#${personId}`

/** What the event said before: for who proves that a reseal changed nothing. */
export async function openFacts(
  { sealer }: Pick<Dependencies, 'sealer'>,
  { county, personId }: ResealPlace,
  event: Named,
): Promise<Named> {
  if (!hasFacts(event) || !('sealedFacts' in event)) return event
  const { sealedFacts, ...rest } = event as WithFacts & { readonly sealedFacts: string }
  const opened = JSON.parse(await sealer.open(county, sealedFacts, boundToFacts(personId)))
  return { ...rest, facts: { ...rest.facts, ...opened } } as Named
}

export function resealPlaceOf(stream: string): ResealPlace {
  const { campaignId, personId } = placeOf(stream)
  return { campaignId, personId, county: countyOf(campaignId) }
}
