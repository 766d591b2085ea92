import * as z from 'zod'
import type { Edition, Item } from '../../../shared/forms/edition'
import { optionsOfItem } from '../../../shared/forms/plain'
import type { PeerEngine } from './engine'
import { calculationsOf, type Rule, rulesOf } from './neutral'
import { conditionOf } from './plain-rules'

/** The same rules as one zod object: types, options and ranges are its own, conditions a refinement over the whole. */
export function zodEngine(edition: Edition): PeerEngine {
  const rules = rulesOf(edition)
  const refinements = refinementsOf(edition, rules)
  const shape = Object.fromEntries(rules.map(({ item }) => [item.key, typeOf(item).optional()]))
  const schema = z.looseObject(shape).superRefine((record, context) => {
    for (const { key, fails } of refinements) {
      if (fails(record)) context.addIssue({ code: 'custom', path: [key], message: key })
    }
  })
  const failing = (record: Readonly<Record<string, unknown>>): readonly string[] => {
    const { error } = schema.safeParse(record)
    return error ? [...new Set(error.issues.map(({ path }) => String(path[0])))] : []
  }
  return {
    name: 'zod 4.6.7',
    failing: ({ facts, answers }) => failing({ ...facts, ...answers }),
    open({ facts, answers }) {
      const record: Record<string, unknown> = { ...facts, ...answers }
      return (key, answer) => {
        record[key] = answer
        return failing(record)
      }
    },
  }
}

/** Ranges are among the refinements: zod would skip these after the first type that is wrong. */
function typeOf(item: Item): z.ZodType {
  const keys = optionsOfItem(item).map(({ key }) => key)
  if (item.type === 'yn' || item.type === 'one') return z.enum(keys)
  if (item.type === 'multi') return z.array(z.enum(keys))
  return item.type === 'int' || item.type === 'dec' ? z.number() : z.string()
}

function refinementsOf(edition: Edition, rules: readonly Rule[]) {
  const calculations = calculationsOf(edition)
  return rules.map(({ item: { key, min = -Infinity, max = Infinity }, ...rule }) => {
    const [asked, required] = [conditionOf(rule.asked, calculations), conditionOf(rule.required, calculations)]
    const faults = rule.faults.map((fault) => conditionOf(fault, calculations))
    const isFaulty = (record: Readonly<Record<string, unknown>>) => {
      const value = record[key]
      if (value === undefined) return required(record)
      return (typeof value === 'number' && (value < min || value > max)) || faults.some((fault) => fault(record))
    }
    return { key, fails: (record: Readonly<Record<string, unknown>>) => asked(record) && isFaulty(record) }
  })
}
