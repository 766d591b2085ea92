import type { Settings } from '../campaigns/settings'
import type { CompiledEdition } from '../forms/edition'
import type { Command, Context, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Registration, RegistrationEvent } from './registration'
import type { SignerAt } from './signers'

/** What a rule about a registration may know besides its state and the command. */
export interface RegistrationContext extends Context {
  readonly settings: Settings
  /** An edition the campaign has or had, by content hash: each interview is judged by the one it was made with. */
  editionOf(hash: string): CompiledEdition | undefined
  /** Content hash of the edition in force. */
  readonly editionHash: string
  /** SHA-256, hexadecimal, of UTF-8 text. */
  digest(text: string): string
}

/** What the rules about an interview know besides: whose pens these are. */
export interface InterviewContext extends RegistrationContext {
  readonly signerAt: SignerAt
}

/** The edition an interview was made with. The phone may have had no network when another came into force: a former one is as good. */
export function editionMadeWith(hash: string, { editionOf, editionHash }: RegistrationContext): CompiledEdition {
  const edition = editionOf(hash)
  if (!edition) throw problem('interview.otherEdition', { edition: editionHash })
  return edition
}

export type RegistrationRule<C extends Command> = Decide<Registration, C, RegistrationEvent, RegistrationContext>
