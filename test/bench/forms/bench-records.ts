import fc from 'fast-check'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { Answer, Edition } from '../../../shared/forms/edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { optionsOfItem } from '../../../shared/forms/plain'
import { openSession, type Session } from '../../../shared/forms/session'
import { anAnswerTo, anyFacts } from '../../shared/forms/ed2022/random-records'
import type { BenchRecord } from './engine'

const seed = 20220930

/**
 * Records filled from top to bottom as an interview goes, so that they hold answers to what is asked and to nothing else;
 * then up to four faults are planted in half of them: an answer missing, a number out of range, “none” beside another option.
 */
export function benchRecords(edition: Edition, count: number): readonly BenchRecord[] {
  const compiled = compileEdition(edition)
  const items = compiled.items.map(({ item }) => item)
  const candidates = items.map((item) => fc.array(anAnswerTo(item), { minLength: 5, maxLength: 5 }))
  const complete = fc
    .tuple(anyFacts, fc.tuple(...candidates), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([facts, drawn, kind]): BenchRecord => {
      const session = openSession(compiled, { facts, answers: {} })
      items.forEach((item, at) => {
        if (item.key === 'status_code' && kind < 0.9) session.set(item.key, 'normal')
        else if (session.isAsked(item.key)) answerWell(session, item.key, drawn[at] ?? [])
      })
      return { facts, answers: session.answers() }
    })
  const faulty = fc
    .tuple(complete, fc.array(fc.nat({ max: 997 }), { maxLength: 4 }), fc.boolean())
    .map(([record, faults, spoil]) => {
      const spoilt = { ...record.answers }
      if (spoil) for (const fault of faults) plant(compiled.itemsByKey, spoilt, fault)
      return { facts: record.facts, answers: effective(compiled, record.facts, spoilt) }
    })
  // By way of JSON, as records arrive.
  return JSON.parse(JSON.stringify(fc.sample(faulty, { numRuns: count, seed })))
}

/** The first of the answers with which nothing is wrong, as far as the form is filled; or the last of them. */
function answerWell(session: Session, key: string, candidates: readonly Answer[]): void {
  for (const answer of candidates) {
    session.set(key, answer)
    const answers = session.answers()
    if (session.findings().every(({ item }) => answers[item] === undefined)) return
  }
}

type Compiled = ReturnType<typeof compileEdition>

function plant(items: Compiled['itemsByKey'], answers: Record<string, Answer>, fault: number): void {
  const keys = Object.keys(answers).filter((key) => key !== 'status_code')
  const key = keys[fault % Math.max(keys.length, 1)]
  const item = key === undefined ? undefined : items.get(key)?.item
  if (key === undefined || item === undefined) return
  const none = optionsOfItem(item).find((option) => option.none)
  if (fault % 3 === 0 && none && item.options) answers[key] = [none.key, item.options[0]?.key ?? '']
  else if (fault % 3 === 1 && item.max !== undefined) answers[key] = item.max + 1
  else delete answers[key]
}

// A fault may close a path; what lies behind it then is no part of the record, as on a phone.
const effective = (compiled: Compiled, facts: BenchRecord['facts'], answers: Record<string, Answer>) =>
  openSession(compiled, { facts, answers }).answers()

/** How many questions a record asks, on average: what the figures are about. */
export function averageAsked(edition: Edition, records: readonly BenchRecord[]): number {
  const compiled = compileEdition(edition)
  return records.reduce((sum, record) => sum + evaluate(compiled, record).asked.length, 0) / records.length
}
