import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { Edition } from '../../../shared/forms/edition'
import type { BenchRecord } from './engine'
import type { Measured } from './timing'

/** Our engine as iPhones run it inside WeChat: without a compiler to machine code. Measured in a process of its own. */
export async function measureJitOff(edition: Edition, records: readonly BenchRecord[]): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ruhu-bench-'))
  const [script, data] = [join(folder, 'run.cjs'), join(folder, 'data.json')]
  try {
    await build({
      entryPoints: [join(__dirname, 'jit-off-run.ts')],
      bundle: true,
      platform: 'node',
      outfile: script,
      logLevel: 'error',
    })
    await writeFile(data, JSON.stringify({ edition, records }))
    const { stdout } = await promisify(execFile)(process.execPath, ['--jitless', script, data])
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}
