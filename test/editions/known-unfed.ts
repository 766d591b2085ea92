import type { Edition } from '../../shared/forms/edition'
import { type UnfedClass, unfedChecks } from './unfed-checks'

/** Checks that still lack a fact. This list only gets shorter: whoever supplies a fact takes its checks out of it. */
export const lackingChecks: readonly string[] = ['S14', 'Y13']
/** Checks whose fact nobody can supply. */
export const retiredChecks: readonly string[] = ['H01', 'S99']
/** Checks that wait for the lock of the village's form. */
export const waitingChecks: readonly string[] = ['S95']

const known: Readonly<Record<UnfedClass, readonly string[]>> = {
  missing: lackingChecks,
  retired: retiredChecks,
  waitsFor: waitingChecks,
}

/** One line for every check of an edition that reads a fact without a producer and is in none of these lists. */
export const unfedDefects = (edition: Edition): readonly string[] =>
  unfedChecks(edition)
    .filter(({ id, kind }) => !known[kind].includes(id))
    .map(({ id, fact, why }) => `${edition.key}: check ${id} reads ${fact}, which nobody supplies: ${why}`)
