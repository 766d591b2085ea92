import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateScan,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { allRecords, aTable, clientsOf, keySchema, runningEngine, withStream } from './running-engine'

let folder: string
let child: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dynamodb-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const TableName = 'journal'
const log = () => join(folder, 'log.jsonl')
const key = (pk: string, sk = 'x') => ({ pk: { S: pk }, sk: { S: sk } })
const put = (database: DynamoDBClient, pk: string, more = {}) =>
  database.send(new PutItemCommand({ TableName, Item: { ...key(pk), ...more } }))
const get = async (database: DynamoDBClient, pk: string) =>
  (await database.send(new GetItemCommand({ TableName, Key: key(pk) }))).Item

/** What a process of its own says in its first line: where it listens, or why it does not. */
async function startProcess(limit = 'unlimited'): Promise<string> {
  const command = 'ulimit -f "$0" && exec "$@"'
  const engineCommand = [process.execPath, '--import', 'tsx', join(__dirname, 'engine-process.ts'), folder]
  const engine = spawn('sh', ['-c', command, limit, ...engineCommand])
  child = engine
  const [line] = (await once(engine.stdout, 'data')) as [Buffer]
  return line.toString().trim()
}

async function killProcess() {
  const gone = once(child as ChildProcess, 'exit')
  child?.kill('SIGKILL')
  await gone
}

/** Writes pairs as fast as it can until the engine dies; returns those that were acknowledged. */
async function writePairs(
  database: DynamoDBClient,
  round: number,
  told: (count: number) => unknown,
): Promise<string[]> {
  const acknowledged: string[] = []
  let next = 0
  const writer = async () => {
    for (;;) {
      const name = `round ${round} pair ${next++}`
      const TransactItems = ['left', 'right'].map((sk) => ({
        Put: { TableName, Item: { ...key(name, sk), village: { S: 'v' }, text: { S: '入户'.repeat(200) } } },
      }))
      try {
        await database.send(new TransactWriteItemsCommand({ TransactItems }))
      } catch {
        // The engine was killed: this pair was not acknowledged.
        return
      }
      told(acknowledged.push(name))
    }
  }
  await Promise.all(Array.from({ length: 8 }, writer))
  return acknowledged
}

it('loses nothing it acknowledged and halves nothing, killed three times under load', async () => {
  const acknowledged: string[] = []
  let arn: string | undefined
  for (let round = 0; round < 3; round += 1) {
    const { database } = clientsOf(await startProcess())
    if (round === 0) {
      const village = { AttributeName: 'village', AttributeType: 'S' as const }
      const definitions = ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }))
      const created = await database.send(
        aTable(TableName, {
          ...withStream,
          AttributeDefinitions: [...definitions, village],
          GlobalSecondaryIndexes: [
            { IndexName: 'by-village', KeySchema: keySchema('village'), Projection: { ProjectionType: 'KEYS_ONLY' } },
          ],
        }),
      )
      arn = created.TableDescription?.LatestStreamArn
    }
    // By what was acknowledged and not by the clock: on a busy machine little happens in a second.
    const enough = 12 + Math.random() * 40
    acknowledged.push(...(await writePairs(database, round, (count) => count >= enough && child?.kill('SIGKILL'))))
  }

  const engine = await runningEngine({ folder })
  const halves = async (IndexName?: string) => {
    const found = new Map<string, number>()
    for await (const { Items = [] } of paginateScan({ client: engine.database }, { TableName, IndexName })) {
      for (const { pk } of Items) found.set(pk?.S ?? '', (found.get(pk?.S ?? '') ?? 0) + 1)
    }
    return found
  }
  const stored = await halves()
  const indexed = await halves('by-village')
  const records = await allRecords(engine.streams, arn)
  await engine.stop()

  expect(acknowledged.length).toBeGreaterThan(30)
  expect(acknowledged.filter((name) => stored.get(name) !== 2)).toEqual([])
  expect([...stored].filter(([, count]) => count !== 2)).toEqual([])
  expect([...indexed].sort()).toEqual([...stored].sort())
  // One record for each half of each pair, each once, in the order of their numbers.
  const recorded = records.map(({ dynamodb }) => `${dynamodb?.Keys?.pk?.S}/${dynamodb?.Keys?.sk?.S}`)
  expect(new Set(recorded).size).toBe(recorded.length)
  expect(recorded).toHaveLength(stored.size * 2)
  const sequence = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')
  expect([...sequence].sort()).toEqual(sequence)
}, 60_000)

it('cuts off a line that was torn by the end of its process, and writes on behind it', async () => {
  const first = await runningEngine({ folder })
  await first.database.send(aTable(TableName))
  await put(first.database, 'whole')
  await first.stop()
  const whole = statSync(log()).size
  appendFileSync(log(), '{"kind":"write","at":1,"sequence":1,"changes":[["journal",{"pk":{"S":"户')

  const second = await runningEngine({ folder })
  expect(statSync(log()).size).toBe(whole)
  await put(second.database, 'after')
  await second.stop()
  const third = await runningEngine({ folder })
  expect([await get(third.database, 'whole'), await get(third.database, 'after')]).toEqual([key('whole'), key('after')])
  await third.stop()
})

it('refuses what no longer fits on the disk, and goes on when there is room again', async () => {
  // In blocks of 512 bytes: the log may grow to 64 KB.
  const crowded = clientsOf(await startProcess('128'))
  await crowded.database.send(aTable(TableName, withStream))
  const text = { text: { S: 'x'.repeat(5000) } }
  const outcomes: boolean[] = []
  for (let n = 0; n < 20; n += 1) {
    outcomes.push(
      await put(crowded.database, `item ${n}`, text).then(
        () => true,
        () => false,
      ),
    )
  }
  expect(outcomes.filter(Boolean).length).toBeGreaterThan(5)
  expect(outcomes[19]).toBe(false)
  const refusal = { name: 'InsufficientStorageException', $metadata: { httpStatusCode: 507 } }
  await expect(put(crowded.database, 'item 20', text)).rejects.toMatchObject(refusal)
  expect(await get(crowded.database, 'item 19')).toBeUndefined()
  await put(crowded.database, 'small')
  await killProcess()

  const engine = await runningEngine({ folder })
  for (const [n, isKept] of outcomes.entries()) {
    expect((await get(engine.database, `item ${n}`)) !== undefined).toBe(isKept)
  }
  expect(await get(engine.database, 'small')).toEqual(key('small'))
  await engine.stop()
})

it('refuses to start on a log damaged in the middle, and leaves it as it is', async () => {
  const first = await runningEngine({ folder })
  await first.database.send(aTable(TableName))
  await first.stop()
  writeFileSync(log(), `${readFileSync(log(), 'utf8')}not a line\n{"kind":"drop","table":"journal"}\n`)
  const damaged = readFileSync(log(), 'utf8')
  await expect(runningEngine({ folder })).rejects.toThrow('damaged')
  expect(readFileSync(log(), 'utf8')).toBe(damaged)
})

it('lets no second engine into its folder, but the next one after its death', async () => {
  expect(await startProcess()).toMatch(/^http:/)
  const first = child
  expect(await startProcess()).toMatch(/^refused: .* is in use by process \d+$/)
  child = first
  await killProcess()
  expect(await startProcess()).toMatch(/^http:/)
})

it('waits for one that is about to stop', async () => {
  const first = await runningEngine({ folder })
  const second = runningEngine({ folder })
  setTimeout(() => first.stop(), 200)
  await expect(second.then((engine) => engine.stop())).resolves.toBeUndefined()
})

it('takes over the lock of a dead process whose number now belongs to another', async () => {
  const reused = { pid: process.ppid, startedAt: '1', token: 'dead' }
  writeFileSync(join(folder, 'lock'), JSON.stringify(reused))
  const engine = await runningEngine({ folder })
  await engine.stop()
})

it('keeps settings, tokens, stream and sequence numbers through a restart and a rewriting of the log', async () => {
  const first = await runningEngine({ folder })
  const created = await first.database.send(aTable(TableName, withStream))
  const arn = created.TableDescription?.LatestStreamArn
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expiresAt' }
  await first.database.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  await first.database.send(aTable('busy'))
  const command = new TransactWriteItemsCommand({
    ClientRequestToken: 'once',
    TransactItems: [
      {
        Update: {
          TableName,
          Key: key('counter'),
          UpdateExpression: 'ADD seen :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
    ],
  })
  await first.database.send(command)
  const writes = Array.from({ length: 4000 }, (_, n) => ({ pk: { S: 'same' }, sk: { S: 'x' }, n: { N: `${n}` } }))
  for (const Item of writes) await first.database.send(new PutItemCommand({ TableName: 'busy', Item }))
  const records = await allRecords(first.streams, arn)
  await first.stop()
  const grown = statSync(log()).size

  const second = await runningEngine({ folder })
  expect(statSync(log()).size).toBeLessThan(grown / 10)
  await second.stop()
  const third = await runningEngine({ folder })
  await third.database.send(command)
  expect(await get(third.database, 'counter')).toEqual({ ...key('counter'), seen: { N: '1' } })
  expect(await allRecords(third.streams, arn)).toEqual(records)
  await put(third.database, 'expiring', { expiresAt: { N: String(Math.floor(Date.now() / 1000) - 5) } })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await get(third.database, 'expiring')).toBeUndefined()
  const [, inserted, removed] = await allRecords(third.streams, arn)
  expect([inserted?.eventName, removed?.eventName]).toEqual(['INSERT', 'REMOVE'])
  const last = records[0]?.dynamodb?.SequenceNumber ?? ''
  expect((inserted?.dynamodb?.SequenceNumber ?? '') > last).toBe(true)
  await third.stop()
})
