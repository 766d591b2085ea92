import type { Interview, Stroke } from '../../shared/registrations/interview'
import type { RegistrationEvent } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { evidenceKey } from '../evidence/evidence-keys'
import type { Entry } from '../platform/journal'
import type { KnownRegistration } from './known-registration'

/** Signatures in the order they were given; （代） is shown wherever a proxy signed (R105). */
export function signaturesOf({ signatures: { collectors, person } }: Interview) {
  const staff = collectors.map(({ name, strokes }) => ({ label: name, proxy: false, strokes: copied(strokes) }))
  if (person === undefined || person.kind === 'spoken') return staff
  const label = person.kind === 'proxy' ? person.name : ''
  return [...staff, { label, proxy: person.kind === 'proxy', strokes: copied(person.strokes) }]
}

const copied = (strokes: readonly Stroke[]): [number, number, number][][] =>
  strokes.map((stroke) => stroke.map(([x, y, t]): [number, number, number] => [x, y, t]))

/** Photos open for a minute, to the reader of this record only. */
export const photosOf = (
  { media }: Pick<Dependencies, 'media'>,
  { campaignId, personId }: { readonly campaignId: string; readonly personId: string },
  { evidence }: KnownRegistration,
  { photos }: Interview,
) =>
  Promise.all(
    photos.map(async ({ hash }) => {
      const state = evidence[hash] ?? ('awaited' as const)
      if (state !== 'arrived') return { hash, state }
      return { hash, state, url: await media.addressOf(evidenceKey(campaignId, personId, hash)) }
    }),
  )

export const historyOf = (entries: readonly Entry<RegistrationEvent>[]) =>
  entries.map(({ seq, at, by, events, hash }) => ({ seq, at, by, hash, events: events.map(({ type }) => type) }))
