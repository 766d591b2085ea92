import type { RegionCode } from '../access/region'
import { type Command, type Decide, evolveBy, type StreamKind } from '../journal/stream'
import { problem } from '../problems'

export interface ImportCounts {
  readonly rows: number
  readonly entered: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}

/** Who brought which roster, and what came of it. */
export type RosterImport =
  | { readonly state: 'unknown'; readonly region?: undefined }
  | { readonly state: 'announced'; readonly region: RegionCode; readonly fileName: string; readonly sha256: string }
  | {
      readonly state: 'finished' | 'refused'
      readonly region: RegionCode
      readonly fileName: string
      readonly sha256: string
      readonly counts: ImportCounts
    }

export type RosterImportEvent =
  | {
      readonly type: 'rosterImport.announced'
      readonly region: RegionCode
      readonly fileName: string
      readonly sha256: string
    }
  | { readonly type: 'rosterImport.finished'; readonly counts: ImportCounts }
  | { readonly type: 'rosterImport.refused'; readonly counts: ImportCounts; readonly because: string }

const ended = (before: RosterImport, state: 'finished' | 'refused', counts: ImportCounts): RosterImport => {
  if (before.state === 'unknown') throw new Error('The journal is out of order: no import announced.')
  return { ...before, state, counts }
}

const evolve = evolveBy<RosterImport, RosterImportEvent>({
  'rosterImport.announced': (_, { type: __, ...facts }) => ({ ...facts, state: 'announced' }),
  'rosterImport.finished': (before, { counts }) => ended(before, 'finished', counts),
  'rosterImport.refused': (before, { counts }) => ended(before, 'refused', counts),
})

export const rosterImportKind: StreamKind<RosterImport, RosterImportEvent> = { initial: { state: 'unknown' }, evolve }

export const rosterImportStream = (campaignId: string, importId: string): string =>
  `roster-import#${campaignId}#${importId}`

export interface AnnounceImport extends Command {
  readonly region: RegionCode
  readonly fileName: string
  readonly sha256: string
}

export const announceImport: Decide<RosterImport, AnnounceImport, RosterImportEvent> = (
  before,
  { commandId, region, fileName, sha256 },
) => {
  if (before.state !== 'unknown') throw problem('command.contentDiffers', { commandId })
  return [{ type: 'rosterImport.announced', region, fileName, sha256 }]
}

export interface EndImport extends Command {
  readonly counts: ImportCounts
  /** Why the whole file was refused; absent when it was read to its end. */
  readonly because?: string
}

export const endImport: Decide<RosterImport, EndImport, RosterImportEvent> = ({ state }, { counts, because }) => {
  if (state !== 'announced') throw problem('roster.unknown')
  return [
    because === undefined
      ? { type: 'rosterImport.finished', counts }
      : { type: 'rosterImport.refused', counts, because },
  ]
}
