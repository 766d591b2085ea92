import { type Problem, problem } from '../../shared/problems'

const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']

/** A store that is full or away is no bug of ours: whoever sent it keeps it and sends it again. */
export function storeTrouble(error: unknown): Problem | undefined {
  const { code, $metadata } = (error ?? {}) as StoreError
  const status = $metadata?.httpStatusCode
  // Only the stores of one machine say 507; in the cloud nothing is ever full.
  if (status === 507) return problem('storage.full')
  if (unreachable.includes(code ?? '') || (status ?? 0) >= 500) return problem('storage.unavailable')
  return undefined
}

/** The system's own code, and what the AWS SDK adds to whatever it throws. */
interface StoreError {
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}
