import type { Looks } from './looks'

/** What the store says of one photo. */
export type EvidenceEvent =
  | {
      readonly type: 'evidence.arrived'
      readonly hash: string
      readonly key: string
      readonly width: number
      readonly height: number
      /** Absent of photos from before it was measured. */
      readonly looks?: Looks
    }
  | { readonly type: 'evidence.refused'; readonly hash: string; readonly because: string }
