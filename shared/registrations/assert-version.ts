import { problem } from '../problems'

/** A decision is about what was seen: a newer version must be seen first. */
export function assertVersion(interview: { readonly version: number }, seen: number | undefined): void {
  if (seen !== undefined && seen !== interview.version)
    throw problem('confirmation.otherVersion', { version: interview.version })
}
