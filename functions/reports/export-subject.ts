import type { Context } from '../../shared/journal/stream'
import { problem } from '../../shared/problems'
import { type Export, type ExportEvent, exportKind } from '../../shared/reports/export'
import type { Subject } from '../platform/handle'

export const exportSubject: Subject<Export, ExportEvent, Context> = {
  kind: exportKind,
  contextOf: async (context) => context,
  unknown: () => problem('export.unknown'),
}
