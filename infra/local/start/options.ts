import { resolve } from 'node:path'

export interface StartOptions {
  readonly port: number
  /** Where people reach it: another address than our own if a proxy stands before it. Stands in links and codes. */
  readonly publicUrl: string
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
    publicUrl: readPublicUrl(environment.RUHU_PUBLIC_URL ?? `http://127.0.0.1:${port}`),
    folder: resolve(environment.RUHU_DATA ?? '.ruhu'),
    isEmpty: words.includes('--empty'),
    isApiOnly: words.includes('--api-only'),
    isBuildOnly: words.includes('--build-only'),
  }
}

function readPublicUrl(text: string): string {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  if (!isAddress) throw new Error('RUHU_PUBLIC_URL must be an address as https://ruhu.example.')
  return text.replace(/\/+$/, '')
}
