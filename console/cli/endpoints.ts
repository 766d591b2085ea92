import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CliProblem } from './cli-problem'
import type { Io } from './io'

export interface Place {
  readonly url?: string | undefined
  readonly data?: string | undefined
}

/** The folder of the Ruhu on this machine. */
export const dataFolder = ({ data }: Place, { env }: Pick<Io, 'env'>): string =>
  resolve(data ?? env.RUHU_DATA ?? '.ruhu')

/** Where the server is: said, or told by the environment, or written down by the one running on this machine. */
export function findUrl(place: Place, io: Pick<Io, 'env'>): string {
  const url = place.url ?? io.env.RUHU_URL ?? urlOfRunning(dataFolder(place, io))
  if (!url) throw new CliProblem('server.unknown')
  return url.replace(/\/+$/, '')
}

function urlOfRunning(folder: string): string | undefined {
  const file = join(folder, 'endpoints.json')
  if (!existsSync(file)) return undefined
  return (JSON.parse(readFileSync(file, 'utf8')) as { url?: string }).url
}
