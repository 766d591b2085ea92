import type { CompiledEdition } from '../edition'
import type { Value } from '../expression/value-type'
import { domainsOf } from './domains'
import type { Guess, ReadingRoom, Sketch } from './guess'

/** A record that fits; or that there is none; or that it could not be decided, and why. */
export type Outcome =
  | { readonly kind: 'found'; readonly decided: ReadonlyMap<string, Value> }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly because: string }

/** How many sketches of a record are looked at before it is given up. */
const mostSketches = 200_000

/**
 * Looks for a record of an edition. It decides one variable at a time, that on which the goal hangs, and turns back as soon
 * as the goal is false whatever the others are: so it has seen every record when it says that there is none.
 */
export function searcher(compiled: CompiledEdition): (goal: (sketch: Sketch) => Guess) => Outcome {
  const read: ReadingRoom = { nodes: new Map(), runs: new Map() }
  const domainOf = domainsOf(compiled)

  return (goal) => {
    const decided = new Map<string, Value>()
    const inexact = new Set<string>()
    let sketches = 0
    const isPossible = (): boolean => {
      sketches++
      const guess = goal({ compiled, decided, known: new Map(), read, inexact })
      if ('value' in guess) return guess.value === true
      for (const value of domainOf(guess.on)) {
        if (sketches > mostSketches) return false
        decided.set(guess.on, value)
        if (isPossible()) return true
      }
      decided.delete(guess.on)
      return false
    }
    if (isPossible()) return { kind: 'found', decided }
    if (sketches > mostSketches) return { kind: 'undecided', because: `more than ${mostSketches} records to look at` }
    const functions = Array.from(inexact).join(', ')
    return functions === ''
      ? { kind: 'none' }
      : { kind: 'undecided', because: `not every value of ${functions} is tried` }
  }
}
