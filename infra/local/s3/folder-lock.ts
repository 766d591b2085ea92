import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

interface Holder {
  readonly pid: number
  /** When the process began, as the system counts; a later process may have got the same number. */
  readonly startedAt: string
}

const heldHere = new Set<string>()

/**
 * Makes this process the only one to use the folder, and returns the release. Takes over from a dead holder; waits
 * `patienceMilliseconds` for one that is about to end.
 */
export async function lockFolder(folder: string, patienceMilliseconds = 5000): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  const path = join(resolve(folder), 'lock')
  const giveUpAt = Date.now() + patienceMilliseconds

  while (!tryLock(path)) {
    const holder = readHolder(path)
    if (holder && !isAlive(holder, path)) takeAway(path, holder)
    else if (Date.now() > giveUpAt) throw new Error(`${folder} is in use by process ${holder?.pid ?? 'unknown'}.`)
    else await sleep(50)
  }

  heldHere.add(path)
  return () => {
    heldHere.delete(path)
    rmSync(path, { force: true })
  }
}

/** The lock appears with its content or not at all: a link to a file which is already written. */
function tryLock(path: string): boolean {
  if (heldHere.has(path)) return false
  const own = `${path}.${process.pid}`
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isAlive({ pid, startedAt }: Holder, path: string): boolean {
  if (pid === process.pid) return heldHere.has(path)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  return startOf(pid) === startedAt
}

/** Of two that find the same dead holder only one succeeds in renaming; a living lock caught by mistake is put back. */
function takeAway(path: string, dead: Holder): void {
  const aside = `${path}.taken.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const taken = readHolder(aside)
  if (taken && (taken.pid !== dead.pid || taken.startedAt !== dead.startedAt)) linkSync(aside, path)
  rmSync(aside, { force: true })
}

/** Empty where the system has no /proc; then the process number alone decides. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name is in parentheses and may itself contain blanks and parentheses; the start is field 22.
    const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    // Killed, but its parent has not looked yet.
    return state === 'Z' ? 'ended' : `${boot}/${fields[18]}`
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
