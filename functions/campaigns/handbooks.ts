import type { Edition } from '../../shared/forms/edition'
import { community2022 } from '../../shared/forms/editions/community2022/community2022'
import type { Handbook, HandbookEntry } from '../../shared/forms/handbook/handbook'
import { handbookOf } from '../../shared/forms/handbook/handbook-of'
import { sha256 } from '../platform/chain'
import { initialsOf } from '../roster/initials'

export interface ServedHandbook extends Handbook {
  /** SHA-256 of the rest as JSON: a new wording is a new handbook, without a new edition. */
  readonly hash: string
  readonly entries: readonly (HandbookEntry & { readonly initials: string })[]
}

/** Each is some hundred kilobytes, and one function serves every county; the one that was made first goes first. */
const mostKept = 40
const made = new Map<string, ServedHandbook>()

/** The handbook of a person form, by its content hash, and of the village's form; put together when it is first asked for, then kept. */
export function handbookFor(editionHash: string, edition: Edition): ServedHandbook {
  const ready = made.get(editionHash) ?? served(handbookOf([edition, community2022]))
  made.set(editionHash, ready)
  const [oldest] = made.keys()
  if (made.size > mostKept && oldest !== undefined) made.delete(oldest)
  return ready
}

function served({ entries, lessons }: Handbook): ServedHandbook {
  const content = { entries: entries.map((entry) => ({ ...entry, initials: initialsOf(entry.title) })), lessons }
  return { hash: sha256(JSON.stringify(content)), ...content }
}
