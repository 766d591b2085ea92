import { readAnswer } from '../../../../shared/forms/board'
import type { CompiledEdition } from '../../../../shared/forms/edition'
import { isBroken } from '../../../../shared/forms/read-answer'
import type { Answers, AnswerValue, Provenance } from '../../../../shared/registrations/interview'
import { ofOneSitting } from '../../../../shared/registrations/of-one-sitting'
import type { Row } from '../bundle/bundle'
import type { Draft } from './draft'
import { doorOf } from './mend'

export interface Beginning {
  readonly row: Row
  readonly campaignId: string
  readonly region: string
  readonly commandId: string
  readonly compiled: CompiledEdition
  readonly edition: string
  readonly at: string
}

/** A new sitting: over the latest version if the person was visited this year, otherwise over last year's answers. */
export function beginDraft({ row, campaignId, region, commandId, compiled, edition, at }: Beginning): Draft {
  const start = row.interview ? startFromVersion(row.interview) : startFromLastYear(compiled, row.prior ?? {})
  return {
    commandId,
    campaignId,
    region,
    personId: row.personId,
    name: row.name,
    baseVersion: row.version,
    edition,
    startedAt: at,
    edits: {},
    ...start,
  }
}

type Start = Pick<Draft, 'answers' | 'provenance' | 'reasons' | 'photos' | 'door' | 'taken'>

function startFromLastYear(compiled: CompiledEdition, prior: Readonly<Record<string, unknown>>): Start {
  const answers: Record<string, AnswerValue> = {}
  const provenance: Record<string, Provenance> = {}
  for (const { item } of compiled.items) {
    const before = prior[item.key]
    const compiledItem = compiled.itemsByKey.get(item.key)
    if (before === undefined || item.given || ofOneSitting.has(item.key) || !compiledItem) continue
    const read = readAnswer(compiledItem, before)
    // Only that she could be registered; whoever could not last year is asked about anew.
    if (item.key === 'status_code' && before !== 'normal') continue
    // What another edition meant by it is not an answer here; the person is asked.
    if (read === undefined || isBroken(read)) continue
    answers[item.key] = before as AnswerValue
    provenance[item.key] = { source: 'register', prefilled: true }
  }
  return { answers, provenance, reasons: {}, photos: [], taken: Object.keys(answers) }
}

function startFromVersion({ answers, provenance, reasons, photos }: NonNullable<Row['interview']>): Start {
  return {
    answers: answers as Answers,
    provenance,
    reasons,
    // Already with the server, which knows them by their hash; the phone need not have them any more.
    photos: photos.map((photo) => ({ ...photo, blobKey: '' })),
    ...doorOf({ photos }),
  }
}
