import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateSW } from 'workbox-build'

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const target = process.argv[2]

await runTaro(target)
if (target === 'h5') await makeServiceWorker(path.resolve(folder, process.env.RUHU_OUTPUT ?? 'dist/h5'))

/** `--no-check` keeps the network out of a build, closed input keeps questions out, CI keeps animation out of the log. */
function runTaro(type) {
  const taro = path.resolve(folder, '../node_modules/@tarojs/cli/bin/taro')
  const build = spawn(process.execPath, [taro, 'build', '--type', type, '--no-check'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
  })
  // Taro draws its progress as pictures of a bar; only a failure is worth reading.
  const log = []
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part) => log.push(part))
  return new Promise((resolve, reject) => {
    build.on('error', reject)
    build.on('close', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(log))
      reject(new Error(`taro build --type ${type} ended with ${code}`))
    })
  })
}

/** The H5 app opens without a network: its files are kept; its data is in IndexedDB and never in this cache. */
async function makeServiceWorker(dist) {
  await generateSW({
    globDirectory: dist,
    globPatterns: ['**/*.{html,js,css,png,svg,webmanifest}'],
    globIgnores: ['sw.js'],
    swDest: path.join(dist, 'sw.js'),
    mode: 'production',
    sourcemap: false,
    inlineWorkboxRuntime: true,
    cleanupOutdatedCaches: true,
    // A new version waits until the last page of the old one is closed: nobody loses a half-filled screen.
    skipWaiting: false,
    clientsClaim: true,
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/console/, /^\/media/],
    babelPresetEnvTargets: ['chrome >= 64', 'safari >= 12'],
  })
}
