// `npm test`: needs nothing but Node. Installs what is missing, builds, runs every gate and every test, and counts.
// Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const bin = (name) => join(root, 'node_modules/.bin', name)
const results = join(mkdtempSync(join(tmpdir(), 'ruhu-test-')), 'jest.json')

const run = (command, ...given) =>
  spawnSync(command, given, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: 'true' } }).status ===
  0

install()
const outcomes = [
  gate('format and lint', () => run(bin('biome'), 'ci', '.')),
  gate('import rules', () => run('npm', 'run', '--silent', 'check:imports')),
  gate('types', () => run('npm', 'run', '--silent', 'check:types')),
  gate('editions', () => run('npm', 'run', '--silent', 'check:editions')),
  gate('build', () => run('npm', 'run', '--silent', 'build')),
  gate('synthesis for both partitions', () => run('npm', 'run', '--silent', 'synth')),
]
const jest = tests()
const passed = outcomes.filter(Boolean).length + jest.passed
const failed = outcomes.filter((outcome) => !outcome).length + jest.failed
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

function gate(name, check) {
  process.stdout.write(`\n── ${name}\n`)
  const isGood = check()
  process.stdout.write(isGood ? `── ${name}: passed\n` : `── ${name}: FAILED\n`)
  return isGood
}

/** Everything in one jest, two files at a time, the longest first (`longest-first.cjs`). */
function tests() {
  process.stdout.write('\n── tests\n')
  const isGood = run(bin('jest'), '--maxWorkers=2', '--json', `--outputFile=${results}`)
  if (!existsSync(results)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(results, 'utf8'),
  )
  rmSync(dirname(results), { recursive: true })
  // A file that does not load has no tests to fail, and a test that is left out has not passed.
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests
  return { passed: numPassedTests, failed: failed === 0 && !isGood ? 1 : failed }
}

function install() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json')) && !run('npm', 'install', '--no-save'))
    stop('npm install did not succeed.')
  if (!existsSync('/usr/bin/chromium') || !hasChineseFonts()) installFromDebian('chromium', 'fonts-noto-cjk')
}

function hasChineseFonts() {
  return Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim())
}

function installFromDebian(...packages) {
  process.stdout.write(`installing ${packages.join(' and ')} from Debian (once) …\n`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo']
  const apt = (...given) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...given]
    return run(command, ...rest)
  }
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  if (!apt('update', '-qq') || !apt('install', '-y', '-qq', '--no-install-recommends', ...packages))
    stop(`Please install ${packages.join(' and ')}; the browser tests need them.`)
}

function stop(why) {
  process.stderr.write(`${why}\n\n0 passed, 1 failed\n`)
  process.exit(1)
}
