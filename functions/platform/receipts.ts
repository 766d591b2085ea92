import type { JsonWebKey } from 'node:crypto'
import type { Receipt } from '../../shared/journal/receipt'
import type { Entry } from './journal'

export interface Receipts {
  /** The same entry always gets the same receipt: Ed25519 is deterministic. */
  sign(entry: Entry): Promise<Receipt>
  publicKeys(): Promise<readonly JsonWebKey[]>
}
