import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

interface Holder {
  readonly pid: number
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  readonly startedAt: string
  /** Tells one engine from another in the same process. */
  readonly token: string
}

const PATIENCE_MILLISECONDS = 5000
const heldHere = new Set<string>()

/** Waits a few seconds for a dying process; then refuses. Returns how to let go. */
export async function lockFolder(folder: string): Promise<() => void> {
  const path = join(folder, 'lock')
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid), token: randomUUID() }
  const deadline = Date.now() + PATIENCE_MILLISECONDS
  while (!take(path, mine)) {
    const holder = readHolder(path)
    if (holder && !isAlive(holder)) breakLock(path, holder)
    else if (Date.now() > deadline) throw new Error(`${folder} is in use by process ${holder?.pid ?? 'unknown'}`)
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
  writeFileSync(draft, JSON.stringify(mine))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft)
  }
}

/** Of two engines that find the same dead lock, the slower may catch the faster one's new lock: then it is put back. */
function breakLock(path: string, dead: Holder) {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  if (readHolder(aside)?.token === dead.token) rmSync(aside)
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
  // After a container restart the old engine's number may be our own.
  if (holder.pid === process.pid && holder.startedAt === startOf(process.pid)) return heldHere.has(holder.token)
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
  return holder.startedAt === startOf(holder.pid)
}

/** Linux counts a process's start in ticks since boot: field 22, the 20th after the command's closing bracket. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A killed process whose parent has not collected it yet holds nothing any more.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '')
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return ''
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  // Not `instanceof Error`: under jest the system's errors come from another realm.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
