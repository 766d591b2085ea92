import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const index = path.join(root, 'console/dist/index.html')

/** A folder with the built console under `/console/`, as the site serves it; built first if any source is newer. */
export function builtConsole(): string {
  if (!existsSync(index) || statSync(index).mtimeMs < Math.max(...['console/src', 'shared'].map(newestIn))) build()
  const folder = mkdtempSync(path.join(tmpdir(), 'ruhu-console-'))
  cpSync(path.dirname(index), path.join(folder, 'console'), { recursive: true })
  return folder
}

function build(): void {
  const { status, stderr } = spawnSync('npm', ['run', 'build', '-w', 'console'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: undefined },
  })
  if (status !== 0) throw new Error(`The console was not built: ${stderr}`)
}

const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.includes('node_modules'))
      .map((name) => statSync(path.join(root, folder, name)).mtimeMs),
  )
