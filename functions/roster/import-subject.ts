import type { Context } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { type RosterImport, type RosterImportEvent, rosterImportKind } from '../../shared/roster/roster-import'
import type { Subject } from '../platform/handle'

export const importSubject: Subject<RosterImport, RosterImportEvent, Context> = {
  kind: rosterImportKind,
  contextOf: async (context) => context,
  unknown: () => problem('roster.unknown'),
}
