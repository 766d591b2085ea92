import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { makePrivate } from '../../../../infra/local/disk/private-files'
import { aTable, runningEngine } from '../dynamodb/running-engine'
import { createBucket, startEngine } from '../s3/support/engine'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-private-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
/** Everything in the folder that others than the owner may read, write or enter. */
const openToOthers = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).mode & 0o077)

it('takes from others what an earlier version left open, and leaves alone what a link leads to', () => {
  mkdirSync(join(folder, 's3/objects'), { recursive: true, mode: 0o755 })
  writeFileSync(join(folder, 's3/objects/photo'), 'x', { mode: 0o644 })
  const outside = mkdtempSync(join(tmpdir(), 'ruhu-outside-'))
  chmodSync(outside, 0o755)
  symlinkSync(outside, join(folder, 'link'))
  makePrivate(folder)
  expect(['s3', 's3/objects', 's3/objects/photo'].map((name) => modeOf(join(folder, name)))).toEqual([
    '700',
    '700',
    '600',
  ])
  expect(modeOf(outside)).toBe('755')
  rmSync(outside, { recursive: true })
})

it('the engines open nothing to others, whatever the process around them allows', async () => {
  const before = process.umask(0)
  try {
    const database = await runningEngine({ folder: join(folder, 'dynamodb') })
    await database.database.send(aTable('journal'))
    await database.database.send(new PutItemCommand({ TableName: 'journal', Item: { pk: { S: 'a' }, sk: { S: 'b' } } }))
    const objects = await startEngine({ folder: join(folder, 's3') })
    await createBucket(objects.client, 'media')
    await objects.client.send(new PutObjectCommand({ Bucket: 'media', Key: 'photo', Body: 'x' }))
    expect(openToOthers()).toEqual([])
    await Promise.all([database.stop(), objects.stop()])
  } finally {
    process.umask(before)
  }
})
