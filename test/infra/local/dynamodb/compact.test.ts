import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLineLog } from '../../../../infra/local/disk/line-log'
import { nodeDisk } from '../../../../infra/local/disk/node-disk'
import { compact } from '../../../../infra/local/dynamodb/compact'
import { type Engine, openEngine } from '../../../../infra/local/dynamodb/engine'
import { operate } from '../../../../infra/local/dynamodb/operations'

const folder = mkdtempSync(join(tmpdir(), 'ruhu-compact-'))
const file = join(folder, 'log.jsonl')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let now = 1_000
const open = () => {
  const log = openLineLog(nodeDisk, file)
  return { log, engine: openEngine({ region: 'cn-northwest-1', accountId: '0', clock: () => now, log }) }
}
const ask = (engine: Engine, operation: string, request: object) =>
  operate(engine, `DynamoDB_20120810.${operation}`, request as never)
const put = (engine: Engine, text: string) =>
  ask(engine, 'PutItem', { TableName: 'journal', Item: { pk: { S: 'p' }, text: { S: text } } })

it('takes what was replaced off the disk, with the images of streams, and keeps everything that holds', async () => {
  const first = open()
  await ask(first.engine, 'CreateTable', {
    TableName: 'journal',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  await put(first.engine, 'readable')
  now = 2_000
  await put(first.engine, 'sealed')
  now = 3_000
  const until = now
  await put(first.engine, 'later')
  expect(readFileSync(file, 'utf8')).toContain('readable')

  expect(compact(first.engine, until)).toBe(true)
  expect(readFileSync(file, 'utf8')).not.toContain('readable')
  const [stream] = first.engine.streams.values()
  // The record that came after the reseal waits for whoever has not read it yet.
  expect(stream?.records.map(({ at }) => at)).toEqual([3_000])
  first.log.close()

  const again = open()
  expect(await ask(again.engine, 'GetItem', { TableName: 'journal', Key: { pk: { S: 'p' } } })).toMatchObject({
    Item: { text: { S: 'later' } },
  })
  expect([...again.engine.streams.values()][0]?.records).toHaveLength(1)
  again.log.close()
})

it('says so when there is no log to write anew', () => {
  const engine = openEngine({ region: 'cn-northwest-1', accountId: '0', clock: () => now, log: undefined })
  expect(compact(engine, now)).toBe(false)
})
