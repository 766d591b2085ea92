import type { RegionCode } from '../access/region'
import { type Command, type Decide, evolveBy, type StreamKind } from '../journal/stream'
import { problem } from '../problems'
import type { RefreshQuestion } from './refresh-question'

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
  /** Nothing has entered: somebody must say whether it may say so much else of the known. `accepted`: it may. */
  | {
      readonly state: 'stopped' | 'accepted' | 'dropped'
      readonly region: RegionCode
      readonly fileName: string
      readonly sha256: string
      readonly question: RefreshQuestion
    }
  | {
      readonly state: 'finished' | 'refused'
      readonly region: RegionCode
      readonly fileName: string
      readonly sha256: string
      readonly counts: ImportCounts
    }

/** Who answered and when stands in the entry itself. */
interface AnswerToQuestion {
  readonly question: string
  readonly known: number
  readonly missing: number
  /** Absent where it was not asked yet. */
  readonly changed?: number
  readonly reason: string
}

export type RosterImportEvent =
  | {
      readonly type: 'rosterImport.announced'
      readonly region: RegionCode
      readonly fileName: string
      readonly sha256: string
    }
  | { readonly type: 'rosterImport.stopped'; readonly question: RefreshQuestion }
  | { readonly type: 'rosterImport.accepted' | 'rosterImport.dropped'; readonly answer: AnswerToQuestion }
  | { readonly type: 'rosterImport.finished'; readonly counts: ImportCounts }
  | { readonly type: 'rosterImport.refused'; readonly counts: ImportCounts; readonly because: string }

const ended = (before: RosterImport, state: 'finished' | 'refused', counts: ImportCounts): RosterImport => {
  if (before.state === 'unknown') throw new Error('The journal is out of order: no import announced.')
  const { region, fileName, sha256 } = before
  return { region, fileName, sha256, state, counts }
}

const answered = (before: RosterImport, state: 'accepted' | 'dropped'): RosterImport => {
  if (before.state !== 'stopped') throw new Error('The journal is out of order: nothing was asked.')
  return { ...before, state }
}

const evolve = evolveBy<RosterImport, RosterImportEvent>({
  'rosterImport.announced': (_, { type: __, ...facts }) => ({ ...facts, state: 'announced' }),
  'rosterImport.stopped': (before, { question }) => {
    if (before.state !== 'announced') throw new Error('The journal is out of order: no import under way.')
    return { ...before, state: 'stopped', question }
  },
  'rosterImport.accepted': (before) => answered(before, 'accepted'),
  'rosterImport.dropped': (before) => answered(before, 'dropped'),
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
  if (state !== 'announced' && state !== 'accepted') throw problem('roster.unknown')
  return [
    because === undefined
      ? { type: 'rosterImport.finished', counts }
      : { type: 'rosterImport.refused', counts, because },
  ]
}

export interface StopImport extends Command {
  readonly question: RefreshQuestion
}

/** The job has found too many persons missing or changed, and asks. */
export const stopImport: Decide<RosterImport, StopImport, RosterImportEvent> = ({ state }, { question }) => {
  if (state !== 'announced') throw problem('roster.unknown')
  return [{ type: 'rosterImport.stopped', question }]
}

export interface AnswerQuestion extends Command {
  /** The question that was seen: an answer to another one counts for nothing. */
  readonly question: string
  readonly decision: 'accepted' | 'dropped'
  readonly reason: string
}

export const answerQuestion: Decide<RosterImport, AnswerQuestion, RosterImportEvent> = (
  before,
  { question, decision, reason },
) => {
  if (before.state !== 'stopped' || before.question.id !== question) throw problem('roster.otherQuestion')
  const { known, missing, changed } = before.question
  const counts = { known, missing, ...(changed === undefined ? {} : { changed }) }
  return [{ type: `rosterImport.${decision}`, answer: { question, ...counts, reason } }]
}
