/**
 * EventBridge's pattern language, which Lambda's event filters share: the operators our templates use.
 * Source: "Content filtering in Amazon EventBridge event patterns". An unknown operator is an error, never a silent miss.
 */
export type Pattern = { readonly [key: string]: Pattern | readonly Condition[] }

type Literal = string | number | boolean | null
type Condition = Literal | { readonly [operator: string]: unknown }

export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    const actual = isRecord(event) ? event[key] : undefined
    if (isConditions(expected)) return expected.some((condition) => meets(condition, actual))
    return matches(expected, actual)
  })
}

const operators: Readonly<Record<string, (actual: unknown, operand: unknown) => boolean>> = {
  prefix: (actual, operand) => typeof actual === 'string' && actual.startsWith(String(operand)),
  suffix: (actual, operand) => typeof actual === 'string' && actual.endsWith(String(operand)),
  exists: (actual, operand) => (actual !== undefined) === operand,
  'anything-but': (actual, operand) => actual !== undefined && ![operand].flat().includes(actual),
  'equals-ignore-case': (actual, operand) =>
    typeof actual === 'string' && actual.toLowerCase() === String(operand).toLowerCase(),
}

function meets(condition: Condition, actual: unknown): boolean {
  // An event's list meets a condition if one of its elements does.
  if (Array.isArray(actual)) return actual.some((element) => meets(condition, element))
  if (condition === null || typeof condition !== 'object') return actual === condition

  return Object.entries(condition).every(([name, operand]) => {
    const operator = operators[name]
    if (!operator) throw new Error(`the runner does not know the filter operator ${name}`)
    return operator(actual, operand)
  })
}

const isConditions = (value: Pattern | readonly Condition[]): value is readonly Condition[] => Array.isArray(value)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
