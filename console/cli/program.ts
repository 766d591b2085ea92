import { Command, CommanderError } from 'commander'
import { Refusal, Unreachable } from '../src/platform/failures'
import { problemSentences as en } from '../src/problem-sentences.en'
import { problemSentences as zh } from '../src/problem-sentences.zh'
import { CliProblem } from './cli-problem'
import { commands } from './commands/all'
import type { Io } from './io'
import { cliProblems, help } from './messages'
import { type Act, type GlobalOptions, workWith } from './work'

const notDone = 1
const unreachable = 3

/** Runs one command line and tells its exit code; touches nothing but `io`, the server and the files named. */
export async function runRuhu(words: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = new Command('ruhu')
    .description(help.ruhu)
    .option('--url <url>', help.url)
    .option('--data <folder>', help.data)
    .option('--as <account>', help.as)
    .option('--json', help.json)
    .addHelpText('after', `\n${help.exits}`)
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })

  const act: Act =
    (job) =>
    async (...given) => {
      const command = given.at(-1) as Command
      const work = workWith(command.optsWithGlobals() as GlobalOptions, io)
      code = (await job(work, ...(given as never[]))) ?? 0
    }
  for (const register of commands) register(program, act)
  inherit(program)

  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (failure) {
    return explain(failure, words.includes('--json'), io)
  }
}

/** commander gives a sub-command neither its parent's output nor its way of ending. */
function inherit(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent)
    inherit(command)
  }
}

function explain(failure: unknown, json: boolean, io: Io): number {
  if (failure instanceof CommanderError) return failure.exitCode
  if (failure instanceof CliProblem) {
    io.err(`${cliProblems[failure.code]}${failure.detail && `\n${failure.detail}`}\n`)
    if (json) io.out(`${JSON.stringify({ problem: failure.code })}\n`)
    return notDone
  }
  if (failure instanceof Unreachable || isBrokenConnection(failure)) {
    io.err(`${sentences('unreachable')}\n`)
    if (json) io.out(`${JSON.stringify({ problem: 'unreachable' })}\n`)
    return unreachable
  }
  if (failure instanceof Refusal) {
    io.err(`${sentences(failure.code in zh ? failure.code : 'internal')}\n`)
    if (json) io.out(`${JSON.stringify({ problem: failure.code, status: failure.status, details: failure.details })}\n`)
    return notDone
  }
  throw failure
}

/** What `fetch` throws when nobody answers or the connection breaks off. */
const isBrokenConnection = (failure: unknown): boolean =>
  failure instanceof TypeError && failure.message === 'fetch failed'

const sentences = (code: keyof typeof zh): string =>
  `${zh[code].what}${zh[code].next}\n${en[code].what} ${en[code].next}  [${code}]`
