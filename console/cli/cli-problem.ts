import type { cliProblems } from './messages'

export type CliProblemCode = keyof typeof cliProblems

/** What the command line itself cannot do; `detail` says with what. */
export class CliProblem extends Error {
  constructor(
    readonly code: CliProblemCode,
    readonly detail = '',
  ) {
    super(code)
  }
}
