import type { Settings } from '../campaigns/settings'
import type { CompiledEdition } from '../forms/edition'
import type { Command, Context, Decide } from '../journal/stream'
import type { Registration, RegistrationEvent } from './registration'

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

export type RegistrationRule<C extends Command> = Decide<Registration, C, RegistrationEvent, RegistrationContext>
