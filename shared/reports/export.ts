import type { RegionCode } from '../access/region'
import type { Command, Decide, StreamKind } from '../journal/stream'
import { evolveBy } from '../journal/stream'
import { problem } from '../problems'

/** One export of answers: who asked for what and why, and where it lies. */
export type Export =
  | { readonly state: 'unknown'; readonly region?: undefined }
  | { readonly state: 'waiting'; readonly region: RegionCode; readonly campaignId: string; readonly reason: string }
  | {
      readonly state: 'finished'
      readonly region: RegionCode
      readonly campaignId: string
      readonly reason: string
      readonly rows: number
      readonly key: string
      /** Persons whose record could not be read and who are not in the file. */
      readonly unreadable?: readonly string[]
    }

export type ExportEvent =
  | {
      readonly type: 'export.requested'
      readonly region: RegionCode
      readonly campaignId: string
      readonly reason: string
    }
  | {
      readonly type: 'export.finished'
      readonly rows: number
      readonly key: string
      readonly unreadable?: readonly string[]
    }

const evolve = evolveBy<Export, ExportEvent>({
  'export.requested': (_, { type: __, ...facts }) => ({ ...facts, state: 'waiting' }),
  'export.finished': (before, { type: _, ...finished }) => {
    if (before.state === 'unknown') throw new Error('The journal is out of order: no export requested.')
    return { ...before, ...finished, state: 'finished' }
  },
})

export const exportKind: StreamKind<Export, ExportEvent> = { initial: { state: 'unknown' }, evolve }

export const exportStream = (campaignId: string, exportId: string): string => `export#${campaignId}#${exportId}`

export interface RequestExport extends Command {
  readonly region: RegionCode
  readonly campaignId: string
  readonly reason: string
}

export const requestExport: Decide<Export, RequestExport, ExportEvent> = (
  asked,
  { commandId, region, campaignId, reason },
) => {
  if (asked.state !== 'unknown') throw problem('command.contentDiffers', { commandId })
  return [{ type: 'export.requested', region, campaignId, reason }]
}

export interface FinishExport extends Command {
  readonly rows: number
  readonly key: string
  readonly unreadable?: readonly string[]
}

export const finishExport: Decide<Export, FinishExport, ExportEvent> = (asked, { rows, key, unreadable }) => {
  if (asked.state !== 'waiting') throw problem('export.unknown')
  return [{ type: 'export.finished', rows, key, ...(unreadable ? { unreadable } : {}) }]
}
