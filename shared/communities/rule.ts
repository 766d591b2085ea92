import type { CompiledEdition, Edition } from '../forms/edition'
import type { Command, Context, Decide } from '../journal/stream'
import type { Community, CommunityEvent } from './community'
import type { CommunityKnown } from './community-input'

export type CommunityRule<C extends Command, K extends Context = Context> = Decide<Community, C, CommunityEvent, K>

/** For rules about what a signature covers. */
export interface SignedContext extends Context {
  /** SHA-256, hexadecimal, of UTF-8 text. */
  digest(text: string): string
}

/** For rules that look at the answers. */
export interface FormContext extends Context {
  readonly known: CommunityKnown
  /** The edition the form keeps; before it was filled, the one published today. */
  readonly edition: CompiledEdition
  readonly editionHash: string
  readonly content: Edition
  /** Persons of the village whose own record is neither locked nor settled. */
  readonly openPersons: number
}
