import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../../../console/cli/io'
import { runRuhu } from '../../../console/cli/program'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the tests of this file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruhu-cli-'))
  folders.push(folder)
  return folder
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly typed?: string
}

/** One command line in this process: its exit code and what it wrote. Nobody watches and nobody can be asked. */
export async function ruhu(words: readonly string[], { env = {}, typed = '' }: Surroundings = {}) {
  let out = ''
  let err = ''
  const io: Io = {
    env: { RUHU_DATA: aFolder(), ...env },
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isWatched: false,
    isTerminal: false,
    ask: () => Promise.reject(new Error('Nobody can be asked.')),
    readInput: async () => typed,
    stderr: process.stderr,
  }
  const code = await runRuhu(words, io)
  return { code, out, err, json: () => JSON.parse(out) as never }
}
