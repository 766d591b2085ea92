import { type Finding, findingLine, somethingIsWrong } from '../findings'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

export const registerRebuild: Register = (program, act) => {
  program.command('rebuild').description(help.rebuild).option('--clear', help.clear).action(act(rebuild))
}

/** Killed half way it may simply be run again: each view row is written from the journal as it stands. */
async function rebuild({ call, output }: Work, { clear = false }: { clear?: boolean }): Promise<number> {
  const progress = output.progress(say.rebuilding)
  const unreadable = new Map<string, Finding>()
  let streams = 0
  let nodes = 0
  let cursor: string | undefined
  do {
    const body = { ...(cursor === undefined ? {} : { cursor }), ...(clear ? { clear } : {}) }
    const page = await call('POST /audit/rebuilds', { params: {}, body })
    streams += page.streams
    nodes += page.nodes
    for (const finding of page.unreadable ?? []) unreadable.set(finding.stream, finding)
    cursor = page.cursor
    progress.to(streams)
  } while (cursor !== undefined)
  progress.end()
  const found = [...unreadable.values()]
  const lines = [say.rebuilt(streams, nodes), ...(found.length > 0 ? [say.keptAsTheyWere(found.length)] : [])]
  const rebuilt = { streams, nodes, ...(found.length > 0 ? { unreadable: found } : {}) }
  output.result(rebuilt, [...lines, ...found.map(findingLine)].join('\n'))
  return found.length > 0 ? somethingIsWrong : 0
}
