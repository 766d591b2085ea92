import type { S3Response } from '../operation'
import { S3Error } from '../s3-error'
import type { CorsRule } from '../store/model'
import type { BucketState } from '../store/records'

interface CrossOrigin {
  readonly origin: string
  readonly method: string
  readonly headers: readonly string[]
}

/** The answer to a browser that asks first. */
export function answerPreflight(
  headers: Readonly<Record<string, string>>,
  bucket: BucketState | undefined,
): S3Response {
  const origin = headers.origin
  const method = headers['access-control-request-method']
  if (!origin || !method) throw new S3Error('BadRequest', 'Insufficient information. Origin request header needed.')
  const wanted = headers['access-control-request-headers'] ?? ''
  const asked = { origin, method, headers: wanted.split(',').flatMap((name) => name.trim() || []) }
  const rule = findRule(bucket, asked)
  if (!rule) throw new S3Error('AccessForbidden')
  const age = rule.maximumAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maximumAgeSeconds) }
  const allowed = wanted ? { 'access-control-allow-headers': wanted.toLowerCase() } : {}
  return { status: 200, headers: { ...ruleHeaders(rule, origin), ...allowed, ...age } }
}

/** For every answer to a request from another origin, refusals too: otherwise the page could not read why. */
export function crossOriginHeaders(
  method: string,
  headers: Readonly<Record<string, string>>,
  bucket: BucketState | undefined,
): Record<string, string> {
  const { origin } = headers
  const rule = origin ? findRule(bucket, { origin, method, headers: [] }) : undefined
  return origin && rule ? ruleHeaders(rule, origin) : {}
}

function findRule(bucket: BucketState | undefined, { origin, method, headers }: CrossOrigin): CorsRule | undefined {
  return bucket?.settings.cors.find(
    (rule) =>
      rule.methods.includes(method) &&
      rule.origins.some((pattern) => matches(pattern, origin)) &&
      headers.every((name) => rule.headers.some((pattern) => matches(pattern.toLowerCase(), name.toLowerCase()))),
  )
}

function ruleHeaders(rule: CorsRule, origin: string): Record<string, string> {
  const isOpen = rule.origins.includes('*')
  return {
    'access-control-allow-origin': isOpen ? '*' : origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(rule.exposed.length > 0 && { 'access-control-expose-headers': rule.exposed.join(', ') }),
    ...(!isOpen && { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}

/** At most one star, which stands for anything. */
function matches(pattern: string, text: string): boolean {
  const [before = '', after] = pattern.split('*')
  if (after === undefined) return pattern === text
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
}
