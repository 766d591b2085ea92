import { Command } from 'commander'
import { commands } from './commands/all'
import { explain } from './explain'
import type { Io } from './io'
import { help } from './messages'
import { type Act, type GlobalOptions, workWith } from './work'

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
