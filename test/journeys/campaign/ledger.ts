import { sideBySide } from '../../../console/cli/demonstration/side-by-side'
import type { Receipt } from '../../../shared/journal/receipt'

/** One command and the promise that was given for it. */
export interface Promised {
  readonly commandId: string
  readonly receipt: Receipt
  /** Sends exactly the same bytes again; the receipt that comes back. */
  again(): Promise<Receipt>
}

/** What a person could hold against the system: every receipt it ever gave. */
export interface Ledger {
  note(promised: Promised): void
  readonly all: readonly Promised[]
  /** Sends again everything from place `from` on; the command ids whose receipt is no longer the same. */
  broken(from: number): Promise<readonly string[]>
}

export function newLedger(): Ledger {
  const all: Promised[] = []
  return {
    all,
    note: (promised) => void all.push(promised),
    async broken(from) {
      const found: string[] = []
      await sideBySide(all.slice(from), 8, async ({ commandId, receipt, again }) => {
        if (JSON.stringify(await again()) !== JSON.stringify(receipt)) found.push(commandId)
      })
      return found
    },
  }
}
