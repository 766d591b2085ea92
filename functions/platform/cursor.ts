import { problem } from '../../shared/problems'

export type StartKey = Readonly<Record<string, string>>

/** Where a list goes on: the store's own start key as opaque text. It holds ids only (G16). */
export const cursorOf = (key: Readonly<Record<string, unknown>> | undefined): string | undefined =>
  key && Buffer.from(JSON.stringify(key)).toString('base64url')

/** The start key of a cursor we gave; anything else, and a cursor of another list, is refused (B63). */
export function startOf(
  cursor: string | undefined,
  names: readonly string[],
  belongs: (key: StartKey) => boolean,
): StartKey | undefined {
  if (cursor === undefined) return undefined
  const key = parsed(cursor)
  if (!isStartKey(key, names) || !belongs(key)) throw badCursor()
  return Object.fromEntries(names.map((name) => [name, key[name] ?? '']))
}

export const badCursor = () => problem('request.invalid', { part: 'query', issues: ['cursor'] })

// A sort key has at most 1,024 bytes in DynamoDB; a longer one would be the store's error and not the caller's.
const isStartKey = (key: unknown, names: readonly string[]): key is StartKey =>
  typeof key === 'object' &&
  key !== null &&
  Object.keys(key).length === names.length &&
  names.every((name) => {
    const value = (key as Record<string, unknown>)[name]
    return typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= 1024
  })

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
