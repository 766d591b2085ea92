import { S3Error } from '../s3-error'

export type Condition =
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | { readonly kind: 'content-length-range'; readonly minimum: number; readonly maximum: number }

export interface PostPolicy {
  readonly expiresAt: number
  readonly conditions: readonly Condition[]
}

const withoutCondition = ['policy', 'x-amz-signature', 'file']

/** Reads what the signer allowed. Its signature was checked before. */
export function readPostPolicy(base64: string): PostPolicy {
  const policy = parse(base64)
  const expiresAt = Date.parse(String(policy.expiration))
  if (Number.isNaN(expiresAt) || !Array.isArray(policy.conditions)) throw invalid('Invalid Policy: Invalid JSON.')
  return { expiresAt, conditions: policy.conditions.flatMap(readCondition) }
}

/** Every condition holds and every field has one; `values` includes the bucket. Sizes are checked while the file flows. */
export function assertPolicy(policy: PostPolicy, values: ReadonlyMap<string, string>, at: number): void {
  if (policy.expiresAt <= at) throw denied('Policy expired.')
  const covered = new Set(withoutCondition)

  for (const condition of policy.conditions) {
    if (condition.kind === 'content-length-range') continue
    covered.add(condition.field)
    const value = values.get(condition.field) ?? ''
    const holds = condition.kind === 'eq' ? value === condition.value : startsWith(value, condition)
    if (!holds)
      throw denied(`Policy Condition failed: ["${condition.kind}", "$${condition.field}", "${condition.value}"]`)
  }
  for (const field of values.keys()) {
    const isFree = covered.has(field) || field === 'bucket' || field.startsWith('x-ignore-')
    if (!isFree) throw denied(`Extra input fields: ${field}`)
  }
}

export function lengthRange({ conditions }: PostPolicy): { minimum: number; maximum: number } {
  const ranges = conditions.flatMap((condition) => (condition.kind === 'content-length-range' ? [condition] : []))
  const minimum = Math.max(0, ...ranges.map((range) => range.minimum))
  const maximum = Math.min(Number.MAX_SAFE_INTEGER, ...ranges.map((range) => range.maximum))
  return { minimum, maximum }
}

function parse(base64: string): { expiration?: unknown; conditions?: unknown } {
  try {
    const policy: unknown = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
    if (typeof policy === 'object' && policy !== null) return policy
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw invalid('Invalid Policy: Invalid JSON.')
}

function readCondition(condition: unknown): Condition[] {
  if (Array.isArray(condition)) return [readTriple(condition)]
  if (typeof condition !== 'object' || condition === null) throw invalid('Invalid Policy: Invalid Condition.')
  return Object.entries(condition).map(([field, value]) => {
    if (typeof value !== 'string') throw invalid('Invalid Policy: Invalid Simple-Condition: value must be a string.')
    return { kind: 'eq', field: field.toLowerCase(), value }
  })
}

function readTriple([kind, second, third]: readonly unknown[]): Condition {
  const name = String(kind).toLowerCase()
  if (name === 'content-length-range') {
    const [minimum, maximum] = [Number(second), Number(third)]
    if (!(minimum >= 0 && maximum >= minimum)) throw invalid('Invalid Policy: Invalid content-length-range.')
    return { kind: name, minimum, maximum }
  }
  const isField = typeof second === 'string' && second.startsWith('$') && typeof third === 'string'
  if ((name !== 'eq' && name !== 'starts-with') || !isField) throw invalid('Invalid Policy: Invalid Condition.')
  return { kind: name, field: second.slice(1).toLowerCase(), value: third }
}

/** A content type may be a list, and then each of it must begin so. */
function startsWith(value: string, { field, value: start }: { field: string; value: string }): boolean {
  if (field !== 'content-type') return value.startsWith(start)
  return value.split(',').every((each) => each.trim().startsWith(start))
}

const denied = (why: string) => new S3Error('AccessDenied', `Invalid according to Policy: ${why}`)
const invalid = (why: string) => new S3Error('InvalidPolicyDocument', why)
