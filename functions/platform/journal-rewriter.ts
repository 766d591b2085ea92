import type { Entry } from './journal'

/** For `reseal` alone. Every other function has a journal that only grows. */
export interface JournalRewriter {
  /**
   * Puts `after` in the place of `before`, the last entries of one stream: all of them or none. False if one of them is no
   * longer what it was, or another entry has followed. Throws `TooLong` for more than the store takes in one transaction.
   */
  replace(before: readonly Entry[], after: readonly Entry[]): Promise<boolean>
}

/** More entries, or more bytes, than the store changes at once. */
export class TooLong extends Error {}
