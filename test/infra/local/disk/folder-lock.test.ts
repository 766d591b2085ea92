import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FolderInUse, lockFolder } from '../../../../infra/local/disk/folder-lock'
import { whyNotLocked } from '../../../../infra/local/start/why-not-locked'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock of a folder', () => {
  it('is held by one and free after its release', async () => {
    const unlock = await lockFolder(folder, 0)
    await expect(lockFolder(folder, 100)).rejects.toThrow(`in use by process ${process.pid}`)
    unlock()
    const again = await lockFolder(folder, 0)
    again()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  it('is waited for while its holder is about to end', async () => {
    const unlock = await lockFolder(folder)
    const next = lockFolder(folder, 5000)
    unlock()
    const unlockNext = await next
    unlockNext()
  })

  it('is taken from a process that died', async () => {
    const dead = await endedProcess()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: dead, startedAt: 'long ago' }))
    const unlock = await lockFolder(folder, 0)
    unlock()
  })

  it('is taken from a dead process whose number another one has got since', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.ppid, startedAt: 'before the last start' }))
    const unlock = await lockFolder(folder, 0)
    unlock()
  })

  it('is taken by only one of many that find the same dead holder', async () => {
    const dead = await endedProcess()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: dead, startedAt: 'long ago' }))
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder, 0)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a folder that cannot be locked', () => {
  it('is called in use with the process that has it', async () => {
    const unlock = await lockFolder(folder, 0)
    const error = await lockFolder(folder, 0).catch((thrown) => thrown)
    unlock()
    expect(whyNotLocked(error, folder)).toContain(`already running on ${folder} (process ${process.pid})`)
  })

  it('is not taken for one in use', async () => {
    writeFileSync(join(folder, 'file'), '')
    const error = await lockFolder(join(folder, 'file'), 0).catch((thrown) => thrown)
    expect(error).not.toBeInstanceOf(FolderInUse)
    expect(whyNotLocked(error, folder)).toContain('is not a folder')
  })

  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'may not write'],
    ['ENOSPC', 'full'],
    ['EIO', 'cannot be used'],
  ])('is called what it is: %s', (code, word) => {
    const sentence = whyNotLocked(Object.assign(new Error(code), { code }), '/data')
    expect(sentence).toContain(word)
    expect(sentence).not.toContain('already running')
    expect(sentence).toContain('RUHU_DATA')
  })
})

function endedProcess(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', ''])
    child.once('exit', () => resolve(child.pid ?? 0))
  })
}
