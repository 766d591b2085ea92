import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DynamoDBClient, PutItemCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { ForgetfulDisk, type Survival } from '../disk/support/forgetful-disk'
import { aTable, runningEngine, withStream } from './running-engine'

const TableName = 'journal'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-power-'))
  // What the engine says of its dying disk, hundreds of times.
  jest.spyOn(console, 'error').mockReturnValue()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const item = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } })
const pair = (pk: string) => ({
  TransactItems: ['left', 'right'].map((sk) => ({ Put: { TableName, Item: item(pk, sk) } })),
})

/** Writes one after the other, and a few at once; returns what was acknowledged. */
async function work(database: DynamoDBClient): Promise<readonly string[]> {
  const acknowledged: string[] = []
  const note = (name: string) => () => void acknowledged.push(name)
  const failed = () => undefined
  await database.send(aTable(TableName, withStream)).then(note('table'), failed)
  await database.send(new PutItemCommand({ TableName, Item: item('one', 'x') })).then(note('one/x'), failed)
  const writers = ['a', 'b', 'c'].map((name) =>
    database
      .send(new TransactWriteItemsCommand(pair(name)))
      .then(() => acknowledged.push(`${name}/left`, `${name}/right`), failed),
  )
  await Promise.all(writers)
  await database.send(new PutItemCommand({ TableName, Item: item('last', 'x') })).then(note('last/x'), failed)
  return acknowledged
}

/** What an engine finds that is opened on the disk as it was after the cut. */
async function found(disk: ForgetfulDisk): Promise<readonly string[]> {
  const engine = await runningEngine({ folder, disk })
  try {
    const { Items = [] } = await engine.database.send(new ScanCommand({ TableName }))
    return ['table', ...Items.map(({ pk, sk }) => `${pk?.S}/${sk?.S}`)]
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return []
    throw error
  } finally {
    await engine.stop()
  }
}

async function workUntil(operations: number) {
  const disk = new ForgetfulDisk(operations)
  // The start itself may meet the cut.
  const engine = await runningEngine({ folder, disk }).catch(() => undefined)
  const acknowledged = engine ? await work(engine.database) : []
  await engine?.stop().catch(() => undefined)
  return { disk, acknowledged }
}

it('has everything it answered, and nothing half, after a power cut at any moment', async () => {
  const whole = await workUntil(Number.POSITIVE_INFINITY)
  expect(whole.acknowledged).toHaveLength(9)
  const moments = Array.from({ length: whole.disk.changes }, (_, n) => n)
  for (const operations of moments) {
    const { disk, acknowledged } = await workUntil(operations)
    for (const survival of ['nothing', 'half', 'everything'] satisfies Survival[]) {
      const there = await found(disk.after(survival))
      expect({ operations, survival, lost: acknowledged.filter((name) => !there.includes(name)) }).toMatchObject({
        lost: [],
      })
      const halves = ['a', 'b', 'c'].filter(
        (name) => there.includes(`${name}/left`) !== there.includes(`${name}/right`),
      )
      expect({ operations, survival, halves }).toMatchObject({ halves: [] })
    }
  }
}, 120_000)

it('syncs once for all who wait', async () => {
  const disk = new ForgetfulDisk()
  const engine = await runningEngine({ folder, disk })
  await engine.database.send(aTable(TableName))
  const before = disk.syncs
  const names = Array.from({ length: 100 }, (_, n) => `item ${n}`)
  await Promise.all(names.map((pk) => engine.database.send(new PutItemCommand({ TableName, Item: item(pk, 'x') }))))
  expect(disk.syncs - before).toBeLessThan(80)
  await engine.stop()
})

it('refuses on a full disk, goes on when there is room, and has exactly what it answered', async () => {
  const disk = new ForgetfulDisk()
  const engine = await runningEngine({ folder, disk })
  await engine.database.send(aTable(TableName))
  const put = (pk: string) => engine.database.send(new PutItemCommand({ TableName, Item: item(pk, 'x') }))
  await put('before')
  disk.isFull = true
  const refusal = { name: 'InsufficientStorageException', $metadata: { httpStatusCode: 507 } }
  for (const pk of ['full 1', 'full 2']) await expect(put(pk)).rejects.toMatchObject(refusal)
  disk.isFull = false
  await put('after')
  await engine.stop()
  expect(await found(disk.after('nothing'))).toEqual(expect.arrayContaining(['before/x', 'after/x']))
  expect(await found(disk.after('everything'))).toHaveLength(3)
})

it('notices that its log was deleted, and does not start on less than it had', async () => {
  const disk = new ForgetfulDisk()
  const engine = await runningEngine({ folder, disk })
  await engine.database.send(aTable(TableName))
  await engine.stop()
  const again = await runningEngine({ folder, disk })
  disk.remove(join(folder, 'log.jsonl'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await expect(again.database.send(new ScanCommand({ TableName }))).rejects.toMatchObject({
    name: 'InternalServerError',
  })
  await again.stop()
  await expect(runningEngine({ folder, disk })).rejects.toThrow('deleted, cut or replaced')
})
