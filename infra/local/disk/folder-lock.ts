import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { privateFile, privateFolder } from './private-files'

interface Holder {
  readonly pid: number
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  readonly startedAt: string
  /** Tells one holder from another in the same process. */
  readonly token?: string
}

/** Somebody else is using the folder. Any other error means that it cannot be locked at all. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'

  constructor(
    folder: string,
    /** Of the process that has it; undefined where it let go this very moment. */
    readonly pid: number | undefined,
  ) {
    super(`${folder} is in use by process ${pid ?? 'unknown'}`)
  }
}

const heldHere = new Set<string>()

/**
 * Makes this process the only one to use the folder, and returns how to let go. Takes over from a dead holder; waits
 * `patienceMilliseconds` for one that is about to end.
 */
export async function lockFolder(folder: string, patienceMilliseconds = 5000): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: privateFolder })
  const path = join(folder, 'lock')
  const mine = { pid: process.pid, startedAt: startOf(process.pid), token: randomUUID() }
  const deadline = Date.now() + patienceMilliseconds
  while (!take(path, mine)) {
    const holder = readHolder(path)
    if (holder && !isAlive(holder)) breakLock(path, holder)
    else if (Date.now() > deadline) throw new FolderInUse(folder, holder?.pid)
    else await pause(50)
  }
  heldHere.add(mine.token)
  return () => {
    heldHere.delete(mine.token)
    if (readHolder(path)?.token === mine.token) rmSync(path)
  }
}

/** A link appears whole or not at all, so nobody ever reads half a lock. */
function take(path: string, mine: Holder): boolean {
  const draft = `${path}.${mine.token}`
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: privateFile })
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Of two that find the same dead lock, the slower may catch the faster one's new lock: then it is put back. */
function breakLock(path: string, dead: Holder) {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const taken = readHolder(aside)
  if (taken?.token === dead.token && taken?.startedAt === dead.startedAt) rmSync(aside)
  else renameSync(aside, path)
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function isAlive(holder: Holder): boolean {
  // After a container restart the old holder's number may be our own.
  if (holder.pid === process.pid && isSameStart(holder.startedAt, startOf(process.pid)))
    return heldHere.has(holder.token ?? '')
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
  return isSameStart(holder.startedAt, startOf(holder.pid))
}

/** Earlier versions did not write down which start of the machine they count from. */
function isSameStart(left: string, right: string): boolean {
  const [leftTicks, leftBoot] = left.split('/').reverse()
  const [rightTicks, rightBoot] = right.split('/').reverse()
  return leftTicks === rightTicks && (leftBoot ?? rightBoot) === (rightBoot ?? leftBoot)
}

/** Which start of the machine, and ticks since then: field 22 of /proc/…/stat, the 20th after the command's bracket. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A killed process whose parent has not collected it yet holds nothing any more.
    return fields[0] === 'Z' ? 'ended' : `${boot}/${fields[19] ?? ''}`
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return ''
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  // Not `instanceof Error`: under jest the system's errors come from another realm.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
