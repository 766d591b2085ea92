import { help, say } from '../messages'
import type { Register, Work } from '../work'

export const registerRebuild: Register = (program, act) => {
  program.command('rebuild').description(help.rebuild).option('--clear', help.clear).action(act(rebuild))
}

/** Killed half way it may simply be run again: each view row is written from the journal as it stands. */
async function rebuild({ call, output }: Work, { clear = false }: { clear?: boolean }): Promise<void> {
  const progress = output.progress(say.rebuilding)
  let streams = 0
  let nodes = 0
  let cursor: string | undefined
  do {
    const body = { ...(cursor === undefined ? {} : { cursor }), ...(clear ? { clear } : {}) }
    const page = await call('POST /audit/rebuilds', { params: {}, body })
    streams += page.streams
    nodes += page.nodes
    cursor = page.cursor
    progress.to(streams)
  } while (cursor !== undefined)
  progress.end()
  output.result({ streams, nodes }, say.rebuilt(streams, nodes))
}
