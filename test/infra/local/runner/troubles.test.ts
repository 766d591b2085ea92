import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCheckpoint } from '../../../../infra/local/runner/checkpoints'
import { openLogFiles } from '../../../../infra/local/runner/log-files'
import { withMachineHealth } from '../../../../infra/local/runner/machine-health'
import { openQueue } from '../../../../infra/local/runner/queues'
import { startTimetable } from '../../../../infra/local/runner/timetable'
import { createTroubles, type Trouble } from '../../../../infra/local/runner/troubles'
import { until } from '../../../support/until'
import { ForgetfulDisk } from '../disk/support/forgetful-disk'

const noRoom = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
const full = (part: Trouble['part']): Trouble => ({ part, reason: 'The disk is full.' })

let folder: string
let told: jest.SpyInstance
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-troubles-'))
  told = jest.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  told.mockRestore()
  rmSync(folder, { recursive: true })
})

describe('a full disk', () => {
  it('does not stop who writes a checkpoint: it says so once, and writes the newest when there is room', async () => {
    const disk = new ForgetfulDisk()
    const troubles = createTroubles()
    const checkpoint = openCheckpoint<number>(folder, 'rows', troubles, disk)
    const kept = () => {
      const bytes = Buffer.alloc(2)
      disk.after('nothing').open(join(folder, 'rows.json')).read(bytes, 0)
      return bytes.toString()
    }
    disk.isFull = true
    for (let n = 1; n <= 50; n += 1) checkpoint.write(n)
    await until(() => troubles.list().length > 0)
    expect(troubles.list()).toEqual([full('checkpoints')])
    expect(checkpoint.read()).toBe(50)

    const tries = disk.changes
    await until(() => disk.changes > tries)
    expect(told).toHaveBeenCalledTimes(1)
    disk.isFull = false
    await until(() => troubles.list().length === 0)
    expect(kept()).toBe('50')
  })

  it('does not stop the timetable: what is due runs, and runs once', async () => {
    const disk = new ForgetfulDisk()
    const troubles = createTroubles()
    const checkpoint = openCheckpoint<Record<string, number>>(folder, 'schedules', troubles, disk)
    checkpoint.write({ Daily: Date.now() - 2 * 86_400_000 })
    disk.isFull = true
    const handle = jest.fn(async () => true)
    const said: string[] = []
    const rules = [{ name: 'Daily', expression: 'rate(1 day)', handle }]
    const timetable = startTimetable(rules, checkpoint, (line) => said.push(line))
    await until(() => troubles.list().length > 0)
    await timetable.trigger('Daily')
    await timetable.stop()
    expect(handle).toHaveBeenCalledTimes(2)
    expect(said).toEqual([])
    disk.isFull = false
    await until(() => troubles.list().length === 0)
  })

  it('costs lines of a log and nothing else, and the log says how many, without a further line to write', async () => {
    const troubles = createTroubles()
    const said: string[] = []
    const written: string[] = []
    let isFull = true
    const append = (_: string, text: string) => {
      if (isFull) throw noRoom()
      written.push(text)
    }
    const logs = openLogFiles(folder, { say: (line) => said.push(line), troubles, append })
    const write = logs.writerFor('submit')
    for (const text of ['a\n', 'b\n', 'c\n']) write(text)
    expect(said).toHaveLength(1)
    expect(troubles.list()).toEqual([full('logs')])

    isFull = false
    await until(() => troubles.list().length === 0)
    expect(written).toEqual(['\n3 pieces of this log could not be written.\n'])
    write('d\n')
    expect(written.at(-1)).toBe('d\n')
  })

  it('lets nothing be set aside that is not safe, and the message comes again', async () => {
    const disk = new ForgetfulDisk()
    const queue = openQueue(folder, 'failed', 'arn', disk)
    disk.isFull = true
    await expect(queue.send({ n: 1 })).rejects.toThrow('ENOSPC')
    expect(queue.messages()).toEqual([])
    expect(queue.trouble()).toContain('full')
    disk.isFull = false
    await queue.send({ n: 1 })
    expect(queue.trouble()).toBeUndefined()
    expect(openQueue(folder, 'failed', 'arn', disk.after('nothing')).messages()).toHaveLength(1)
  })
})

it('writes logs to files on the real disk', () => {
  const troubles = createTroubles()
  const say = (line: string) => {
    throw new Error(line)
  }
  openLogFiles(folder, { say, troubles }).writerFor('submit')('a line\n')
  expect(existsSync(join(folder, 'submit.log'))).toBe(true)
  expect(readFileSync(join(folder, 'submit.log'), 'utf8')).toBe('a line\n')
})

describe('the health', () => {
  const request = (target: string) => ({ method: 'GET', target, headers: {}, body: Buffer.alloc(0), sourceIp: '' })
  const well = { status: 200, headers: {}, body: '{"status":"ok","stage":"dev"}' }
  const answered = async (reply: typeof well, target: string, troubles: readonly Trouble[]) => {
    const health = { path: '/api/health', troubles: async () => troubles }
    return JSON.parse(String((await withMachineHealth(reply, request(target), health)).body))
  }

  it('is degraded with part and reason while something of the machine is in trouble', async () => {
    expect(await answered(well, '/api/health?now', [full('s3')])).toEqual({
      status: 'degraded',
      stage: 'dev',
      troubles: [{ part: 's3', reason: 'The disk is full.' }],
    })
    expect(await answered(well, '/api/health', [])).toEqual({ status: 'ok', stage: 'dev' })
  })

  it('leaves other answers as they are', async () => {
    const refused = { ...well, status: 503, body: '{"code":"storage.unavailable"}' }
    expect(await answered(refused, '/api/health', [full('s3')])).toEqual({ code: 'storage.unavailable' })
    expect(await answered(well, '/api/me', [full('s3')])).toEqual({ status: 'ok', stage: 'dev' })
    // No address at all, as a hostile request may say it.
    expect(await answered(well, '//', [full('s3')])).toEqual({ status: 'ok', stage: 'dev' })
  })
})
