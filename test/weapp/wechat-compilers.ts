import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const folders: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** WeChat's own compilers for WXML and WXSS; what they refuse, the developer tool refuses. */
export function runCompiler(name: 'wcc' | 'wcsc', dist: string, given: readonly string[]) {
  const packaged = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ruhu-compiler-'))
  const binary = path.join(folder, name)
  // The package carries them without the executable bit, and its folder may be read-only.
  copyFileSync(path.join(packaged, 'bin', folders[process.platform] ?? 'linux', name), binary)
  chmodSync(binary, 0o755)
  try {
    const { status, stdout, stderr } = spawnSync(binary, [...given], { cwd: dist, maxBuffer: 64 * 1024 * 1024 })
    return { status, output: stdout.toString(), complaints: stderr.toString() }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
