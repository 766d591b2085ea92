import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLineLog } from '../../../../infra/local/disk/line-log'
import { nodeDisk } from '../../../../infra/local/disk/node-disk'
import { writeWhole } from '../../../../infra/local/disk/write-whole'
import { ForgetfulDisk, type Survival } from './support/forgetful-disk'

const path = '/data/log.jsonl'
const survivals: readonly Survival[] = ['nothing', 'half', 'everything']

function entriesOn(disk: ForgetfulDisk): readonly unknown[] {
  const log = openLineLog(disk, path)
  const entries: unknown[] = []
  log.replay((entry) => entries.push(entry))
  log.close()
  return entries
}

/** Ten entries, replaced by their sum, and ten more; after each the sum of what was acknowledged. */
async function work(disk: ForgetfulDisk, acknowledged: (sum: number) => void): Promise<void> {
  const log = openLineLog(disk, path)
  log.replay(() => undefined)
  for (let n = 1; n <= 20; n += 1) {
    if (n === 11) log.rewrite([{ add: 10 }])
    log.append({ add: 1 })
    await log.settled()
    acknowledged(n)
  }
  log.close()
}

const sumOf = (entries: readonly unknown[]): number =>
  entries.reduce((sum: number, entry) => sum + (entry as { add: number }).add, 0)

it('has everything that was settled after a power cut at any moment, also while it is rewritten', async () => {
  const whole = new ForgetfulDisk()
  await work(whole, () => undefined)
  for (let operations = 0; operations < whole.changes; operations += 1) {
    const disk = new ForgetfulDisk(operations)
    let settled = 0
    const note = (sum: number) => {
      settled = sum
    }
    await work(disk, note).catch(() => undefined)
    for (const survival of survivals) {
      const sum = sumOf(entriesOn(disk.after(survival)))
      expect({ operations, survival, isLost: sum < settled, isTooMuch: sum > settled + 1 }).toMatchObject({
        isLost: false,
        isTooMuch: false,
      })
    }
  }
})

it.each([
  ['cut', (disk: ForgetfulDisk) => disk.open(path).truncate(5)],
  ['deleted', (disk: ForgetfulDisk) => disk.remove(path)],
  ['replaced', (disk: ForgetfulDisk) => disk.open(path).write(Buffer.from(`${'{"other":1}\n'.repeat(40)}`), 0)],
])('does not open a log that was %s, and says what to do', async (_, harm) => {
  const disk = new ForgetfulDisk()
  await work(disk, () => undefined)
  harm(disk)
  expect(() => openLineLog(disk, path)).toThrow(/deleted, cut or replaced.*Restore.*log\.jsonl\.mark/)
})

it('opens a log that has no mark yet', () => {
  const disk = new ForgetfulDisk()
  disk.open(path).write(Buffer.from('{"add":1}\n'), 0)
  expect(entriesOn(disk)).toEqual([{ add: 1 }])
})

it('takes no more once the file under its hands was deleted or replaced', () => {
  const disk = new ForgetfulDisk()
  const log = openLineLog(disk, path)
  log.append({ add: 1 })
  log.assertThere()
  writeWhole(disk, path, '{"add":5}\n')
  expect(() => log.assertThere()).toThrow('deleted or replaced')
  expect(() => log.append({ add: 1 })).toThrow('deleted or replaced')
})

it('shares one sync among all who wait', async () => {
  const disk = new ForgetfulDisk()
  const log = openLineLog(disk, path)
  const before = disk.syncs
  await Promise.all(
    Array.from({ length: 1000 }, (_, add) => {
      log.append({ add })
      return log.settled()
    }),
  )
  expect(disk.syncs - before).toBe(1)
})

it('is rewritten while a sync is under way, and goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruhu-log-'))
  const real = openLineLog(nodeDisk, join(folder, 'log.jsonl'))
  for (let n = 1; n <= 5; n += 1) {
    real.append({ add: 1 })
    const waiting = real.settled()
    await Promise.resolve()
    expect(real.rewrite([{ add: n }])).toBe(true)
    await waiting
  }
  real.close()
  const entries: unknown[] = []
  const again = openLineLog(nodeDisk, join(folder, 'log.jsonl'))
  again.replay((entry) => entries.push(entry))
  again.close()
  expect(entries).toEqual([{ add: 5 }])
  rmSync(folder, { recursive: true })
})

it('leaves half a line to nobody on a full disk', async () => {
  const disk = new ForgetfulDisk()
  const log = openLineLog(disk, path)
  log.append({ add: 1 })
  disk.isFull = true
  expect(() => log.append({ add: 2, text: 'long enough to be cut in the middle' })).toThrow('ENOSPC')
  disk.isFull = false
  log.append({ add: 3 })
  await log.settled()
  expect(entriesOn(disk.after('nothing'))).toEqual([{ add: 1 }, { add: 3 }])
})

it('replaces a file wholly or not at all, at any moment', () => {
  const replace = (disk: ForgetfulDisk) => {
    writeWhole(disk, path, 'old content')
    writeWhole(disk, path, 'new')
  }
  const textOn = (disk: ForgetfulDisk) => {
    const bytes = Buffer.alloc(disk.open(path).size())
    disk.open(path).read(bytes, 0)
    return bytes.toString()
  }
  const whole = new ForgetfulDisk()
  replace(whole)
  for (let operations = 0; operations < whole.changes; operations += 1) {
    const disk = new ForgetfulDisk(operations)
    expect(() => replace(disk)).toThrow('power')
    for (const survival of survivals) expect(['', 'old content', 'new']).toContain(textOn(disk.after(survival)))
  }
})

it('says why it can store nothing: a full disk until there is room again, a log taken away for good', async () => {
  const disk = new ForgetfulDisk()
  const log = openLineLog(disk, path)
  log.replay(() => undefined)
  log.append({ add: 1 })
  await log.settled()
  expect(log.trouble()).toBeUndefined()

  disk.isFull = true
  expect(() => log.append({ add: 1 })).toThrow('ENOSPC')
  expect(log.trouble()).toContain('disk is full')
  log.assertThere()
  expect(log.trouble()).toContain('disk is full')
  disk.isFull = false
  log.assertThere()
  expect(log.trouble()).toBeUndefined()
  expect(entriesOn(disk.after('everything'))).toEqual([{ add: 1 }])
  expect(entriesOn(disk.after('half'))).toEqual([{ add: 1 }])
  log.append({ add: 1 })
  expect(log.trouble()).toBeUndefined()

  disk.remove(path)
  expect(() => log.assertThere()).toThrow('deleted or replaced')
  expect(log.trouble()).toContain('deleted or replaced')
})

it('marks what came since the start, so that a log deleted after a kill is missed', async () => {
  const disk = new ForgetfulDisk()
  const log = openLineLog(disk, path)
  log.replay(() => undefined)
  log.append({ add: 1 })
  await log.settled()
  log.assertThere()

  const after = disk.after('everything')
  after.remove(path)
  expect(() => openLineLog(after, path)).toThrow('deleted, cut or')
})
