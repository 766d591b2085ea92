import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { startDynamodb } from '../../../../infra/local/dynamodb/start-dynamodb'
import { createS3Client } from '../../../../infra/local/runner/buckets'
import type { Engines } from '../../../../infra/local/runner/engines'
import { type Runner, startRunner } from '../../../../infra/local/runner/start-runner'
import { startS3 } from '../../../../infra/local/s3/start-s3'
import { credentials } from '../../../support/engine-credentials'
import { writeFixtureAssembly } from './fixture-assembly'

const region = 'cn-northwest-1'

/** Written once for a test file: it never changes. */
let assembly: string | undefined
afterAll(() => assembly && rmSync(dirname(assembly), { recursive: true }))

export type Fixture = Awaited<ReturnType<typeof openFixture>>

/** The fixture's assembly on real engines. A runner may be started, stopped and started again on the same folder. */
export async function openFixture() {
  assembly ??= writeFixtureAssembly(mkdtempSync(join(tmpdir(), 'ruhu-assembly-')))
  const template = assembly
  const folder = mkdtempSync(join(tmpdir(), 'ruhu-runner-'))
  const dynamodb = await startDynamodb({ port: 0, region, credentials })
  const s3 = await startS3({ folder: join(folder, 's3'), port: 0, region, credentials })
  const engines: Engines = { dynamodb: dynamodb.url, s3: s3.url, region, credentials }
  const table = new DynamoDBClient({ endpoint: engines.dynamodb, region, credentials })
  const objects = createS3Client(engines)
  const notes = join(folder, 'notes.jsonl')
  const said: string[] = []

  return {
    said,
    start: (): Promise<Runner> =>
      startRunner({
        assembly: template,
        folder: join(folder, 'runner'),
        logs: join(folder, 'logs'),
        port: 0,
        engines,
        hasObjectFeed: true,
        uploads: engines.s3,
        files: { masterKey: `file:${folder}/master.key`, secret: (name) => `file:${folder}/${name}.json` },
        parameters: { Notes: notes },
        say: (line) => said.push(line),
      }),
    write: (pk: string, fails?: 'thrown' | 'reported') =>
      table.send(
        new PutItemCommand({
          TableName: 'Fixture-Journal',
          Item: { pk: { S: pk }, ...(fails && { fails: { S: fails } }) },
        }),
      ),
    store: (Key: string) =>
      objects.send(new PutObjectCommand({ Bucket: 'fixture-transfers', Key, Body: '姓名\n王秀英\n' })),
    notes: (): readonly Record<string, unknown>[] =>
      existsSync(notes)
        ? readFileSync(notes, 'utf8')
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
    async close() {
      table.destroy()
      objects.destroy()
      await Promise.all([dynamodb.stop(), s3.stop()])
      rmSync(folder, { recursive: true })
    },
  }
}
