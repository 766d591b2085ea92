import { headersOf, readHeader, requiredFields } from '../../functions/roster/columns'
import type { Edition } from '../../shared/forms/edition'
import { namesIn } from '../../shared/forms/expression/names-in'
import { factProducers, type Producer } from '../../shared/forms/fact-producers'

/** Why a check can find nothing: see `Producer`. */
export type UnfedClass = 'missing' | 'retired' | 'waitsFor'

export interface UnfedCheck {
  readonly id: string
  readonly kind: UnfedClass
  /** A fact, or `prev.` and an item of last year, that nobody supplies. */
  readonly fact: string
  readonly why: string
}

export const producerOf = (fact: string): Producer | undefined =>
  Object.hasOwn(factProducers, fact) ? factProducers[fact as keyof typeof factProducers] : undefined

/** What a condition reads besides answers and settings: facts and values of last year, also through the values the edition works out. */
function knownRead(edition: Edition, text: string, seen = new Set<string>()): readonly string[] {
  return namesIn(text).flatMap((name) => {
    if (seen.has(name)) return []
    seen.add(name)
    if (name.startsWith('prev.') || edition.facts.some(({ key }) => key === name)) return [name]
    const calculated = edition.calculations.find(({ key }) => key === name)
    return calculated ? knownRead(edition, calculated.is, seen) : []
  })
}

const notCarried = 'Names, telephones and free text of last year are in no column that a roster may have.'

/** As the import of a roster reads its first row. */
function isColumn(edition: Edition, name: string): boolean {
  const required = requiredFields.map((field) => headersOf[field][0])
  const header = readHeader([...required, `上年：${name.slice('prev.'.length)}`], edition)
  return header.kind === 'columns' && header.columns.prior.length === 1
}

/** Every check of an edition that reads a fact nobody supplies, once for each such fact. */
export function unfedChecks(edition: Edition): readonly UnfedCheck[] {
  const checks = edition.groups.flatMap(({ items }) => items.flatMap((item) => item.checks ?? []))
  const found = checks.flatMap(({ id, findsWhen }) =>
    knownRead(edition, findsWhen).flatMap((fact): UnfedCheck[] => {
      if (fact.startsWith('prev.'))
        return isColumn(edition, fact) ? [] : [{ id, fact, kind: 'missing', why: notCarried }]
      const producer = producerOf(fact)
      if (producer === undefined) return [{ id, fact, kind: 'missing', why: 'It has no entry among the producers.' }]
      if ('missing' in producer) return [{ id, fact, kind: 'missing', why: producer.missing }]
      if ('retired' in producer) return [{ id, fact, kind: 'retired', why: producer.retired }]
      return 'waitsFor' in producer ? [{ id, fact, kind: 'waitsFor', why: `Waits for ${producer.waitsFor}.` }] : []
    }),
  )
  return found.filter((one, at) => found.findIndex(({ id, fact }) => id === one.id && fact === one.fact) === at)
}
