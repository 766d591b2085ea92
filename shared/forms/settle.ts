import { type Board, type FormInput, readAnswer } from './board'
import { criticalAnswers, type Surroundings } from './critical-answers'
import type { Answer, CompiledEdition } from './edition'
import { evaluate } from './evaluate'
import type { Cause } from './explanation'
import { literalsOf } from './expression/literals'
import type { Finding } from './findings'
import type { CompiledItem } from './plan'
import { isBroken } from './read-answer'

export interface Standing {
  readonly compiled: CompiledEdition
  readonly input: FormInput
  readonly board: Board
  readonly finding: Finding
  /** Everything wrong with the record as it is. */
  readonly before: readonly Finding[]
  /** The expressions that decided it. */
  readonly followed: ReadonlySet<string>
}

/** Which of the causes settle a finding when answered otherwise; each is tried. */
export function settling(standing: Standing, causes: readonly Cause[]): readonly string[] {
  const { compiled, board, finding } = standing
  const around = surroundings(standing, causes)
  return causes.flatMap(({ name }) => {
    const item = compiled.itemsByKey.get(name)
    if (item === undefined || item.item.given) return []
    if (!board.asked[item.at] && name !== finding.item) return []
    const answers = criticalAnswers(item.item, standing.input.answers[name], around)
    return answers.some((answer) => settles(answer, item, standing)) ? [name] : []
  })
}

function surroundings({ followed }: Standing, causes: readonly Cause[]): Surroundings {
  const literals = Array.from(followed).flatMap(literalsOf)
  const values = [...literals, ...causes.map(({ value }) => value)]
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
  const isNumber = (value: unknown): value is number => typeof value === 'number'
  return { numbers: Array.from(new Set(values.filter(isNumber))), texts: Array.from(new Set(values.filter(isText))) }
}

/** It must go away, and not by breaking a hard rule of the item answered: that would be another fault for this one. */
function settles(answer: Answer, item: CompiledItem, standing: Standing): boolean {
  const { compiled, input, finding } = standing
  if (isBroken(readAnswer(item, answer))) return false
  const { [item.item.key]: _, ...others } = input.answers
  const answers = answer === undefined ? others : { ...others, [item.item.key]: answer }
  const { findings } = evaluate(compiled, { ...input, answers })
  return !findings.some((other) => isSameFault(other, finding) || isNewFault(other, item, standing))
}

const isSameFault = (one: Finding, other: Finding): boolean => one.item === other.item && one.check === other.check

const isNewFault = (fault: Finding, { item }: CompiledItem, { before }: Standing): boolean =>
  fault.item === item.key && fault.kind === 'hard' && !before.some((old) => isSameFault(old, fault))
