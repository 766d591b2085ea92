import type { RefreshQuestion } from '../../shared/roster/refresh-question'
import type { ImportCounts } from '../../shared/roster/roster-import'
import type { Dependencies } from '../dependencies'
import type { ShortLived } from '../platform/sessions'
import type { RowError } from './read-person'

/** How far an import has come. Written after every batch, so that a run after a kill goes on where the last batch ended. */
export interface Progress extends ImportCounts {
  readonly state: 'awaited' | 'reading' | 'stopped' | 'finished' | 'refused' | 'dropped'
  readonly fileName: string
  readonly startedAt: string
  readonly finishedAt?: string
  readonly because?: string
  readonly question?: RefreshQuestion
  /** Remarks on rows that entered: a cell left out, or one to look at. Absent in imports from before they were counted. */
  readonly remarks?: number
  /** The first ones; all of them lie in the transfers bucket when the import has ended. */
  readonly errors: readonly RowError[]
}

export const shownErrors = 200

/** What did not enter comes first: it must be mended, the rest only may. */
export const refusedFirst = (errors: readonly RowError[]): readonly RowError[] => [
  ...errors.filter(({ kind }) => kind !== 'remark'),
  ...errors.filter(({ kind }) => kind === 'remark'),
]
const kind = 'roster-import'
const kept = 90 * 24 * 3600

export const nothingYet = { rows: 0, entered: 0, changed: 0, unchanged: 0, refused: 0, errors: [] } as const

export const progressStore = ({ sessions, clock }: Pick<Dependencies, 'sessions' | 'clock'>) => ({
  find: (campaignId: string, importId: string) =>
    sessions.get<Progress & ShortLived>(kind, `${campaignId}#${importId}`),
  list: (campaignId: string) => sessions.list<Progress & ShortLived>(kind, `${campaignId}#`),
  save: (campaignId: string, importId: string, progress: Progress) =>
    sessions.put(kind, `${campaignId}#${importId}`, {
      ...progress,
      expiresAt: Math.floor(Date.parse(clock()) / 1000) + kept,
    }),
})
