import type { Condition, Operand } from './expressions'
import type { AttributeValue } from './values'

/** `Expected`, `QueryFilter` and `ScanFilter`: how conditions were written before expressions. */
export interface LegacyConditions {
  readonly [attribute: string]: {
    readonly Exists?: boolean
    readonly Value?: AttributeValue
    readonly ComparisonOperator?: string
    readonly AttributeValueList?: readonly AttributeValue[]
  }
}

const functions: { readonly [operator: string]: string } = {
  NOT_NULL: 'attribute_exists',
  NULL: 'attribute_not_exists',
  CONTAINS: 'contains',
  BEGINS_WITH: 'begins_with',
}

const comparisons = {
  EQ: '=',
  NE: '<>',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
  IN: 'in',
  BETWEEN: 'between',
} as const

export function legacyCondition(conditions: LegacyConditions, operator: string | undefined): Condition {
  const args = Object.entries(conditions).map(([attribute, condition]) => single(attribute, condition))
  return { type: operator === 'OR' ? 'or' : 'and', args }
}

function single(attribute: string, condition: LegacyConditions[string]): Condition {
  const operator = condition.ComparisonOperator ?? (condition.Exists === false ? 'NULL' : 'EQ')
  const values = condition.AttributeValueList ?? (condition.Value ? [condition.Value] : [])
  const args: Operand[] = [[attribute], ...values]
  if (operator === 'NOT_CONTAINS') return { type: 'not', args: [{ type: 'function', name: 'contains', args }] }
  const name = functions[operator]
  if (name) return { type: 'function', name, args }
  // The validators admit no other operators.
  return { type: comparisons[operator as keyof typeof comparisons], args }
}
