import { createHash } from 'node:crypto'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

export const registerDigests: Register = (program, act) => {
  program.command('digests').description(help.digests).action(act(digests))
}

/** One line per view row in the order of its key, and one digest over all: equal lines are equal views. */
async function digests({ call, output }: Work): Promise<void> {
  const progress = output.progress(say.digesting)
  const rows: { readonly key: string; readonly digest: string }[] = []
  let cursor: string | undefined
  do {
    const page = await call('POST /audit/digests', { params: {}, body: cursor === undefined ? {} : { cursor } })
    rows.push(...page.rows)
    cursor = page.cursor
    progress.to(rows.length)
  } while (cursor !== undefined)
  progress.end()

  const lines = rows.map(({ key, digest }) => `${digest} ${key}`).sort()
  const digest = createHash('sha256').update(lines.join('\n')).digest('hex')
  output.result({ rows: rows.length, digest, lines }, [...lines, say.digest(rows.length, digest)].join('\n'))
}
