import { resolve } from 'node:path'

export interface StartOptions {
  readonly port: number
  /** Absolute; everything the system keeps. */
  readonly folder: string
  /** Without the demonstration county. */
  readonly isEmpty: boolean
  /** Without H5 app and console: neither built nor served. For tests, and where another server has the pages. */
  readonly isApiOnly: boolean
  /** Builds what is stale, starts nothing. */
  readonly isBuildOnly: boolean
}

const known = ['--empty', '--api-only', '--build-only']

/** Throws with a sentence for the person at the keyboard. */
export function readOptions(words: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const unknown = words.filter((word) => !known.includes(word))
  if (unknown.length > 0)
    throw new Error(`npm start does not know ${unknown.join(' ')}; it knows ${known.join(' and ')}.`)

  const port = Number(environment.PORT ?? 8420)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT must be a number up to 65535.`)
  return {
    port,
    folder: resolve(environment.RUHU_DATA ?? '.ruhu'),
    isEmpty: words.includes('--empty'),
    isApiOnly: words.includes('--api-only'),
    isBuildOnly: words.includes('--build-only'),
  }
}
