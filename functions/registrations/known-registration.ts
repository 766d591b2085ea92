import { type Actor, may, type Permission } from '../../shared/access/permissions'
import { fold } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import {
  type Registration,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
} from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import type { Entry } from '../platform/journal'

export type KnownRegistration = Exclude<Registration, { state: 'unknown' }>

interface Asked {
  readonly actor: Actor
  readonly permission: Permission
  readonly params: { readonly campaignId: string; readonly personId: string }
}

/** One registration with its history, for an actor whose scope holds it; the same 404 for all others. */
export async function readRegistration(
  { journal }: Pick<Dependencies, 'journal'>,
  { actor, permission, params }: Asked,
): Promise<{ readonly registration: KnownRegistration; readonly entries: readonly Entry<RegistrationEvent>[] }> {
  const entries = await journal.read<RegistrationEvent>(registrationStream(params))
  const registration = fold(registrationKind, entries)
  if (registration.state === 'unknown' || !may(actor, permission, registration.region))
    throw problem('registration.unknown')
  return { registration, entries }
}
