import { CommanderError } from 'commander'
import type { Office } from '../../shared/campaigns/extension'
import { Refusal, Unreachable } from '../src/platform/failures'
import { problemSentences as en } from '../src/problem-sentences.en'
import { problemSentences as zh } from '../src/problem-sentences.zh'
import { CliProblem } from './cli-problem'
import type { Io } from './io'
import { cliProblems, officeNames } from './messages'

const notDone = 1
const unreachable = 3

interface Explained {
  readonly code: number
  /** For people, on stderr. */
  readonly text: string
  /** For machines, on stdout. */
  readonly value: { readonly problem: string; readonly [detail: string]: unknown }
}

/** Says why a command line failed and tells its exit code: a sentence, never a stack. */
export function explain(failure: unknown, json: boolean, io: Io): number {
  if (failure instanceof CommanderError) return usage(failure, json, io)
  const { code, text, value } = explained(failure)
  io.err(`${text}\n`)
  if (json) io.out(`${JSON.stringify(value)}\n`)
  return code
}

/** commander has already said it on stderr; what it was asked for, such as help, is no problem. */
function usage({ exitCode }: CommanderError, json: boolean, io: Io): number {
  if (json && exitCode !== 0) io.out(`${JSON.stringify({ problem: 'usage' })}\n`)
  return exitCode
}

function explained(failure: unknown): Explained {
  if (failure instanceof CliProblem)
    return { code: notDone, text: lines(cliProblems[failure.code], failure.detail), value: { problem: failure.code } }
  if (failure instanceof Unreachable || isBrokenConnection(failure))
    return { code: unreachable, text: sentences('unreachable'), value: { problem: 'unreachable' } }
  if (failure instanceof Refusal) {
    const { code, status, details } = failure
    const text = lines(sentences(code in zh ? code : 'internal'), detailsOf(details))
    return { code: notDone, text, value: { problem: code, status, details } }
  }
  const problem = isOfFiles(failure) ? 'file.failed' : 'unexpected'
  return { code: notDone, text: lines(cliProblems[problem], String(failure)), value: { problem } }
}

const lines = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n')

interface Details {
  /** Which of the things given has the wrong form: `scope.invalid_format`. */
  readonly issues?: readonly string[]
  readonly because?: string
  readonly missing?: readonly Office[]
  readonly defects?: readonly { readonly item: string; readonly field: string; readonly says: string }[]
}

/** What a refusal says besides its sentence, a line each; what is no list is of another refusal. */
function detailsOf(details: unknown): string {
  const { issues, because, missing, defects } = (details ?? {}) as Details
  return lines(
    ...listed(issues),
    because ?? '',
    ...listed(missing).map((office) => officeNames[office] ?? office),
    ...listed(defects).map(({ item, field, says }) => `${item}.${field}  ${says}`),
  )
}

const listed = <T>(list: readonly T[] | undefined): readonly T[] => (Array.isArray(list) ? list : [])

/** What `fetch` throws when nobody answers or the connection breaks off. */
const isBrokenConnection = (failure: unknown): boolean =>
  failure instanceof TypeError && failure.message === 'fetch failed'

/** A path that is a folder, does not exist, or may not be read or written. */
const isOfFiles = (failure: unknown): boolean =>
  ['open', 'read', 'write', 'stat'].includes(String((failure as { readonly syscall?: unknown } | undefined)?.syscall))

const sentences = (code: keyof typeof zh): string =>
  `${zh[code].what}${zh[code].next}\n${en[code].what} ${en[code].next}  [${code}]`
