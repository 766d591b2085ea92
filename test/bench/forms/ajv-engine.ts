import Ajv from 'ajv'
import type { Edition } from '../../../shared/forms/edition'
import type { Node } from '../../../shared/forms/expression/parse'
import type { PeerEngine } from './engine'
import { calculationsOf, type Rule, rulesOf } from './neutral'

type Schema = Readonly<Record<string, unknown>> | boolean

/** The same rules as one JSON Schema with if/then, `$data` for comparisons of two items, and a definition per calculation. */
export function ajvEngine(edition: Edition): PeerEngine {
  const rules = rulesOf(edition)
  const calculations = calculationsOf(edition)
  const definitions = Array.from(calculations, ([key, node]) => [key, schemaOf(node, calculations)] as const)
  const validate = new Ajv({ allErrors: true, $data: true, strict: false }).compile({
    $defs: Object.fromEntries(definitions),
    allOf: rules.map((rule) => ruleSchema(rule, calculations)),
  })
  const failing = (record: Readonly<Record<string, unknown>>): readonly string[] => {
    if (validate(record)) return []
    const keys = new Set<string>()
    for (const { schemaPath } of validate.errors ?? []) {
      const rule = rules[Number.parseInt(schemaPath.slice('#/allOf/'.length), 10)]
      if (rule) keys.add(rule.item.key)
    }
    return [...keys]
  }
  return {
    name: 'ajv 8.20.0',
    failing: ({ facts, answers }) => failing({ ...facts, ...answers }),
    open({ facts, answers }) {
      const record: Record<string, unknown> = { ...facts, ...answers }
      return (key, answer) => {
        record[key] = answer
        failing(record)
      }
    },
  }
}

type Calculations = ReadonlyMap<string, Node>

function ruleSchema({ item, asked, required, faults }: Rule, calculations: Calculations): Schema {
  const range = { properties: { [item.key]: { ...bound('minimum', item.min), ...bound('maximum', item.max) } } }
  const sound = [range, ...faults.map((fault) => ({ not: schemaOf(fault, calculations) }))]
  const blank = branch(schemaOf(required, calculations), false)
  return branch(schemaOf(asked, calculations), branch({ required: [item.key] }, { allOf: sound }, blank))
}

// By entries, because an object with a `then` of its own could be taken for a promise.
const branch = (condition: Schema, holds: Schema, otherwise: Schema = true): Schema =>
  Object.fromEntries([
    ['if', condition],
    ['then', holds],
    ['else', otherwise],
  ])

const bound = (keyword: string, limit: number | undefined) => (limit === undefined ? {} : { [keyword]: limit })

function schemaOf(node: Node, calculations: Calculations): Schema {
  if (node.kind === 'reference') {
    return calculations.has(node.name) ? { $ref: `#/$defs/${node.name}` } : present(node.name, { const: true })
  }
  if (node.kind === 'call') return callSchema(node, calculations)
  if (node.kind !== 'binary') throw new Error(`No condition: ${node.kind}`)
  if (node.operator === 'and' || node.operator === 'or') {
    const sides = [node.left, node.right].map((side) => schemaOf(side, calculations))
    return node.operator === 'and' ? { allOf: sides } : { anyOf: sides }
  }
  return comparisonSchema(node)
}

function callSchema({ name, args }: Extract<Node, { kind: 'call' }>, calculations: Calculations): Schema {
  const [first, second] = args
  if (name === 'true' || name === 'false') return name === 'true'
  if (name === 'not' && first) return { not: schemaOf(first, calculations) }
  if (name === 'selected' && first?.kind === 'reference' && second?.kind === 'text') {
    return present(first.name, { contains: { const: second.value } })
  }
  throw new Error(`No schema for ${name}()`)
}

const present = (key: string, schema: Schema): Schema => ({ required: [key], properties: { [key]: schema } })

const keywords: Readonly<Record<string, string>> = {
  '=': 'const',
  '<': 'exclusiveMaximum',
  '<=': 'maximum',
  '>': 'exclusiveMinimum',
  '>=': 'minimum',
}

function comparisonSchema({ operator, left, right }: Extract<Node, { kind: 'binary' }>): Schema {
  if (left.kind === 'call' && left.name === 'count-selected') return countSchema(operator, left, right)
  if (left.kind !== 'reference') throw new Error(`No schema for ${left.kind} on the left`)
  if (right.kind === 'text' && right.value === '') {
    return operator === '=' ? { not: { required: [left.name] } } : { required: [left.name] }
  }
  const keyword = keywords[operator === '!=' ? '=' : operator]
  if (keyword === undefined) throw new Error(`No schema for ${operator}`)
  const limit = right.kind === 'reference' ? { $data: `1/${right.name}` } : (right as { value: unknown }).value
  const holds = operator === '!=' ? { not: { const: limit } } : { [keyword]: limit }
  const both = right.kind === 'reference' ? [left.name, right.name] : [left.name]
  return { required: both, properties: { [left.name]: holds } }
}

function countSchema(operator: string, { args: [list] }: Extract<Node, { kind: 'call' }>, right: Node): Schema {
  if (list?.kind !== 'reference' || right.kind !== 'number') throw new Error('No schema for this count')
  if (operator === '>') return present(list.name, { minItems: right.value + 1 })
  if (operator === '<') return { properties: { [list.name]: { maxItems: right.value - 1 } } }
  throw new Error(`No schema for count ${operator}`)
}
