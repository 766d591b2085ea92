import type { Call } from '../../../console/cli/server'

/** The operator's verifier over every chain. */
export async function verifyChains(operator: Call) {
  const found = { streams: 0, entries: 0, broken: [] as string[] }
  let cursor: string | undefined
  do {
    const page = await operator('POST /audit/verifications', { params: {}, body: step(cursor) })
    found.streams += page.streams
    found.entries += page.entries
    found.broken.push(...page.broken.map(({ stream, seq, because }) => `${stream} ${seq} ${because}`))
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** Every row of every view, by its key. */
export async function viewDigests(operator: Call): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  let cursor: string | undefined
  do {
    const page = await operator('POST /audit/digests', { params: {}, body: step(cursor) })
    for (const { key, digest } of page.rows) digests[key] = digest
    cursor = page.cursor
  } while (cursor !== undefined)
  return digests
}

/** Empties the views and makes them again from the journal. */
export async function rebuildCleared(operator: Call): Promise<void> {
  let cursor: string | undefined
  do {
    cursor = (await operator('POST /audit/rebuilds', { params: {}, body: { clear: true, ...step(cursor) } })).cursor
  } while (cursor !== undefined)
}

const step = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })
