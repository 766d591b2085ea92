import type { FormInput } from '../board'
import type { Defect } from '../defects'
import type { Answer, CompiledEdition } from '../edition'
import { evaluate } from '../evaluate'
import type { Value } from '../expression/value-type'
import type { CompiledItem } from '../plan'
import { openSession } from '../session'
import { every, type Guess, guessAsked, guessText, type Sketch } from './guess'
import { searcher } from './search'

/** Something that some record must be able to bring about, or it does not belong in the form. */
interface Goal {
  readonly item: string
  readonly field: string
  /** What is wrong if no record does. */
  readonly says: string
  readonly guess: (sketch: Sketch) => Guess
  /** Whether a record does, by the engine itself. */
  readonly isMet: (input: FormInput) => boolean
}

/**
 * What in an edition can never happen: an item nobody is asked, an option nobody is offered, a check that never finds
 * anything, an answer that is never required. Each is proved by a record that does it, or by having seen all records.
 */
export function proveEdition(compiled: CompiledEdition): readonly Defect[] {
  const search = searcher(compiled)
  const defects: Defect[] = []
  const isReached = (goal: Goal): boolean => {
    const { item, field, says } = goal
    const outcome = search(goal.guess)
    if (outcome.kind === 'found' && !goal.isMet(recordOf(compiled, outcome.decided))) {
      throw new Error(`The proof and the engine disagree about ${item}.${field}.`)
    }
    if (outcome.kind === 'none') defects.push({ item, field, says })
    if (outcome.kind === 'undecided') defects.push({ item, field, says: `Undecided (${outcome.because}): ${says}` })
    return outcome.kind !== 'none'
  }
  for (const placed of compiled.items) {
    // Of an item that is never asked everything else is true as well.
    if (isReached(askedGoal(compiled, placed))) goalsAt(compiled, placed).forEach(isReached)
  }
  return defects
}

const askedGoal = (compiled: CompiledEdition, placed: CompiledItem): Goal => ({
  item: placed.item.key,
  field: 'askedWhen',
  says: 'It is never asked.',
  guess: (sketch) => guessAsked(sketch, placed),
  isMet: (input) => evaluate(compiled, input).asked.includes(placed.item.key),
})

function goalsAt(compiled: CompiledEdition, placed: CompiledItem): readonly Goal[] {
  const { key, required, options = [], checks = [], given } = placed.item
  const isAsked = (sketch: Sketch) => guessAsked(sketch, placed)
  const isAnswered = (sketch: Sketch) => guessText(sketch, ". != ''", key)
  const finds = (input: FormInput, id: string) =>
    evaluate(compiled, input).findings.some(({ item, check }) => item === key && check === id)

  const requirement: Goal[] =
    typeof required !== 'string'
      ? []
      : [
          {
            item: key,
            field: 'required',
            says: 'It is never required.',
            guess: (sketch) =>
              every([guessText(sketch, required, key), isAsked(sketch), guessText(sketch, ". = ''", key)]),
            isMet: (input) => finds(input, placed.missing.check),
          },
        ]
  const offers = options.flatMap(({ key: option, offeredWhen }): readonly Goal[] => {
    if (offeredWhen === undefined) return []
    const isOffered = (input: FormInput) =>
      openSession(compiled, input)
        .optionsOf(key)
        .some((one) => one.key === option)
    return [
      {
        item: key,
        field: `options.${option}`,
        says: 'It is never offered.',
        guess: (sketch) => every([guessText(sketch, offeredWhen, key), isAsked(sketch)]),
        isMet: isOffered,
      },
    ]
  })
  const rules = checks.map(
    ({ id, findsWhen }): Goal => ({
      item: key,
      field: id,
      says: 'It never finds anything.',
      guess: (sketch) =>
        every([guessText(sketch, findsWhen, key), isAsked(sketch), given ? { value: true } : isAnswered(sketch)]),
      isMet: (input) => finds(input, id),
    }),
  )
  return [...requirement, ...offers, ...rules]
}

/** The record in which just these variables have a value. */
export function recordOf({ itemsByKey }: CompiledEdition, decided: ReadonlyMap<string, Value>): FormInput {
  const record = { answers: {} as Record<string, Answer>, facts: {}, prior: {}, settings: {} }
  const partOf = (name: string): Record<string, unknown> => {
    if (name.startsWith('setting.')) return record.settings
    if (name.startsWith('prev.')) return record.prior
    return itemsByKey.get(name)?.item.given === undefined && itemsByKey.has(name) ? record.answers : record.facts
  }
  decided.forEach((value, variable) => {
    const [name = '', option] = variable.split('∋')
    const part = partOf(name)
    const key = name.slice(name.indexOf('.') + 1)
    if (option === undefined) part[key] = value
    else if (value === true) part[key] = [...((part[key] as readonly string[] | undefined) ?? []), option]
  })
  return record
}
