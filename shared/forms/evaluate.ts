import { type Answers, type Board, type FormInput, findingsOf, isRecord, newBoard, readAnswer, settle } from './board'
import type { CompiledEdition, Wording } from './edition'
import { isBlank } from './expression/value-type'
import type { Finding } from './findings'

export interface Evaluation {
  /** Keys of the items asked, in the order of the form. */
  readonly asked: readonly string[]
  /** In the order of the form; last those of answers that belong to no item asked. */
  readonly findings: readonly Finding[]
}

/** A whole record at once. Never throws, whatever the record holds: what is wrong with it is a finding. */
export function evaluate(compiled: CompiledEdition, input: FormInput): Evaluation {
  const { board, stray } = settledBoard(compiled, input)
  const asked: string[] = []
  const findings: Finding[] = []
  for (const item of compiled.items) {
    if (board.asked[item.at]) {
      asked.push(item.item.key)
      findingsOf(item, board, findings)
    } else if (board.read[item.at] !== undefined && !item.item.given) {
      stray.push(item.builtIn('notAsked'))
    }
  }
  return { asked, findings: stray.length === 0 ? findings : findings.concat(stray) }
}

/** The values of a whole record, and what was answered that is no item to answer. */
export function settledBoard(compiled: CompiledEdition, input: FormInput): { board: Board; stray: Finding[] } {
  const board = newBoard(compiled, input)
  const stray = readAnswers(compiled, input.answers, board)
  for (const step of compiled.plan.steps) settle(step, board)
  return { board, stray }
}

function readAnswers(compiled: CompiledEdition, answers: Answers, board: Board): Finding[] {
  const stray: Finding[] = []
  if (!isRecord(answers)) {
    return [strayFinding('', 'shape', compiled.edition.wording.shape)]
  }
  for (const key of Object.keys(answers)) {
    const item = compiled.itemsByKey.get(key)
    if (item === undefined) stray.push(strayFinding(key, 'unknownItem', compiled.edition.wording.unknownItem))
    else if (!item.item.given) board.read[item.at] = readAnswer(item, answers[key])
    else if (!isBlank(answers[key])) stray.push(item.builtIn('given'))
  }
  return stray
}

// The name comes from outside and may be anything: it is cut, so that an answer of 100 kB does not come back as one.
function strayFinding(key: string, check: string, { id = check, says }: Wording): Finding {
  const item = key.slice(0, 64)
  const filled = says.replace('{label}', () => item)
  return { item, check: id, kind: 'hard', says: filled, reviewerSays: filled, stage: 'interview' }
}
