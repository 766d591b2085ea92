import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import type { Measured } from './timing'

/** Our engine as iPhones run it inside WeChat: without a compiler to machine code. Measured in a process of its own. */
export async function measureJitOff(data: string): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ruhu-bench-'))
  const script = join(folder, 'run.cjs')
  try {
    await build({
      entryPoints: [join(__dirname, 'jit-off-run.ts')],
      bundle: true,
      platform: 'node',
      outfile: script,
      logLevel: 'error',
    })
    const { stdout } = await promisify(execFile)(process.execPath, ['--jitless', script, data])
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}
