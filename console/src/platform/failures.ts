import type { ProblemCode } from '../../../shared/problems'

/** The server's own answer that it will not do this; `internal` when it is the server's fault. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode | 'internal',
    readonly status: number,
    readonly details?: unknown,
  ) {
    super(code)
  }
}

/** No answer: whether the server did it is not known, so the same command may and should be sent again. */
export class Unreachable extends Error {}

export const isRefusal = (failure: unknown, code: ProblemCode): failure is Refusal =>
  failure instanceof Refusal && failure.code === code

interface ProblemBody {
  readonly code?: string
  readonly details?: unknown
}

/** Reads problem+json; a proxy's own page or an empty body becomes `internal`. */
export async function refusalOf(answer: Response): Promise<Refusal> {
  const isProblem = answer.headers.get('content-type')?.includes('json') ?? false
  const body = isProblem ? ((await answer.json().catch(() => ({}))) as ProblemBody) : {}
  return new Refusal((body.code ?? 'internal') as Refusal['code'], answer.status, body.details)
}
