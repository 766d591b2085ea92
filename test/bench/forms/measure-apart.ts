import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { engines } from './engines'
import type { Measured } from './timing'

const run = promisify(execFile)

/** By contest: what each engine took, ours first. */
export interface Contests {
  readonly full: readonly Measured[]
  readonly leaf: readonly Measured[]
  readonly trigger: readonly Measured[]
}

/**
 * The engines take turns, and each run is a process of its own: one engine's memory would otherwise be swept in the time of
 * another.
 */
export async function measureApart(data: string, rounds: number): Promise<Contests> {
  const names = Object.keys(engines)
  const turns: (readonly Measured[])[][] = []
  for (let round = 0; round < rounds; round++) {
    const turn: (readonly Measured[])[] = []
    for (const name of names) turn.push(await oneRun(name, data))
    turns.push(turn)
  }
  const contest = (at: number): readonly Measured[] =>
    names.map((_, engine) => ({
      name: turns[0]?.[engine]?.[at]?.name ?? '',
      runs: turns.flatMap((turn) => turn[engine]?.[at]?.runs ?? []),
    }))
  return { full: contest(0), leaf: contest(1), trigger: contest(2) }
}

async function oneRun(name: string, data: string): Promise<readonly Measured[]> {
  const script = join(__dirname, 'run-engine.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, name, data])
  return JSON.parse(stdout)
}
