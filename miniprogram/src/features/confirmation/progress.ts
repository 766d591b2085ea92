import type { Verdict } from '../../../../shared/registrations/registration'
import type { DocumentStore } from '../../platform/stores'

export interface Said {
  readonly verdict: Verdict
  readonly correction?: string
}

export type Relation = 'self' | 'guardian' | 'relative' | 'helper'

/** Fixed as text when she presses 交给残联: sent again as it is until a receipt proves it. */
export interface PendingWord {
  readonly commandId: string
  readonly body: string
  readonly contentHash: string
  readonly disputed: boolean
}

export interface GivenReceipt {
  readonly code: string
  readonly at: string
  readonly version: number
  readonly disputed: boolean
}

/** What one person has said so far under one link. No answer of hers is kept here: those come from the server each time. */
export interface Progress {
  readonly said: Readonly<Record<string, Said>>
  /** Where she was. */
  readonly item?: string
  readonly relation?: Relation
  readonly heardAloud?: boolean
  readonly pending?: PendingWord
  readonly receipt?: GivenReceipt
}

export interface ProgressStore {
  read(): Promise<Progress>
  write(progress: Progress): Promise<void>
}

const nothingSaid: Progress = { said: {} }

/** `link` is a digest of the token: whoever reads the phone's store finds no link. */
export const progressStore = (documents: DocumentStore, link: string): ProgressStore => ({
  read: async () => (await documents.get<Progress>(`resident/${link}`)) ?? nothingSaid,
  write: (progress) => documents.put(`resident/${link}`, progress),
})

/** The first item not yet looked at; the end of the list if there is none. */
export function nextUnsaid(items: readonly { readonly item: string }[], { said }: Progress): number {
  const at = items.findIndex(({ item }) => said[item] === undefined)
  return at < 0 ? items.length : at
}
