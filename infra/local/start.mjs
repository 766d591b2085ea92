// `npm start`. Needs nothing but Node: installs what is missing, then hands over to start/main.ts.
// Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
process.chdir(root)

// The SDK's reminder that its versions of 2027 want Node 22; ours are pinned.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

requireNode(20, 19)
if (!isInstalled()) install()
await import(pathToFileURL(await bundle()).href)

function requireNode(major, minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  process.stderr.write(`Ruhu needs Node ${major}.${minor} or later; this is ${process.versions.node}.\n`)
  process.exit(1)
}

/** Compares what npm noted when it installed with the lock file: by content, because dates change with every checkout. */
function isInstalled() {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    const isElsewhere = !path.includes('node_modules/') || optional || devOptional || peer
    return isElsewhere || installed[path]?.version === version
  })
}

function install() {
  process.stdout.write('installing the packages of package-lock.json (once) …\n')
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'install', '--no-save'], { stdio: 'inherit' })
    : spawnSync('npm', ['install', '--no-save'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  process.stderr.write('npm install did not succeed; nothing was started.\n')
  process.exit(1)
}

/** A few milliseconds at every start, where a compiler inside each process would cost hundreds. */
async function bundle() {
  const { build, stop } = await import('esbuild')
  const outdir = join(root, '.build/local')
  const { outputFiles } = await build({
    entryPoints: {
      main: join(root, 'infra/local/start/main.ts'),
      store: join(root, 'infra/local/start/store.ts'),
      'worker-host': join(root, 'infra/local/runner/worker-host.mjs'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    write: false,
  })
  await stop()
  mkdirSync(outdir, { recursive: true })
  for (const { path, text } of outputFiles) writeIfChanged(path, text)
  return join(outdir, 'main.mjs')
}

/** Another system may be running from the same files. */
function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  writeFileSync(`${path}.${process.pid}`, text)
  renameSync(`${path}.${process.pid}`, path)
}
