import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeDisk } from '../../../../../infra/local/disk/node-disk'
import { createEventFeed } from '../../../../../infra/local/s3/store/event-feed'
import type { StoredObject } from '../../../../../infra/local/s3/store/model'
import { openStore, type Store } from '../../../../../infra/local/s3/store/open-store'
import { recordsOf } from '../../../../../infra/local/s3/store/records'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruhu-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = { name: 'media', createdAt: '2026-09-30T00:00:00Z', objectLock: false, cors: [], documents: {} }
const description = {
  contentType: 'image/jpeg',
  headers: {},
  userMetadata: {},
  encryption: { algorithm: 'AES256' },
  tags: [],
}

function open(): Store {
  const store = openStore(nodeDisk, folder)
  if (!store.state.buckets.has('media')) store.append({ record: 'bucket', settings })
  return store
}

function keep(store: Store, key: string, versionId = 'null'): StoredObject {
  const fileId = store.files.newId()
  const file = store.files.create(fileId)
  file.write(Buffer.from(key), 0)
  file.close()
  const content = {
    key,
    versionId,
    modifiedAt: '2026-09-30T00:00:00Z',
    fileId,
    size: key.length,
    eTag: 'e',
    checksums: {},
  }
  const version = { kind: 'object', ...content, ...description } as const
  const event = { n: store.nextEventNumber(), eventName: 'ObjectCreated:Put' as const }
  store.append({ record: 'version', bucket: 'media', version, event })
  return version
}

const files = () =>
  readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
const closed = (store: Store) => {
  const records = [...recordsOf(store.state)]
  store.close()
  return records
}

describe('a folder', () => {
  it('says the same after it was opened again', () => {
    const store = open()
    keep(store, 'a', 'one')
    keep(store, 'a', 'two')
    keep(store, 'b')
    keep(store, 'b')
    store.append({ record: 'versionRemoved', bucket: 'media', key: 'a', versionId: 'one' })
    const upload = {
      uploadId: 'u',
      bucket: 'media',
      key: 'c',
      startedAt: '',
      description,
      checksumType: 'COMPOSITE',
    } as const
    store.append({ record: 'upload', upload })
    const before = closed(store)
    expect(closed(open())).toEqual(before)
    expect(files()).toHaveLength(2)
  })

  it('loses only the line a crash tore, and goes on behind the last whole one', () => {
    const store = open()
    keep(store, 'a')
    closed(store)
    const path = join(folder, 'records.log')
    const whole = readFileSync(path)
    appendFileSync(path, '{"record":"version","bucket":"med')
    const again = open()
    expect([...(again.state.buckets.get('media')?.versions.keys() ?? [])]).toEqual(['a'])
    keep(again, 'b')
    closed(again)
    expect(readFileSync(path).subarray(0, whole.length).equals(whole)).toBe(true)
    expect([...(open().state.buckets.get('media')?.versions.keys() ?? [])]).toEqual(['a', 'b'])
  })

  it('is not opened when something in the middle is damaged', () => {
    closed(open())
    const path = join(folder, 'records.log')
    appendFileSync(path, '###\n{"record":"uploadRemoved","uploadId":"x"}\n')
    expect(() => openStore(nodeDisk, folder)).toThrow('records.log is damaged')
  })

  it('keeps no file that no record names', () => {
    const store = open()
    keep(store, 'a')
    const orphan = store.files.newId()
    store.files.create(orphan).close()
    mkdirSync(join(folder, 'temporary'))
    writeFileSync(join(folder, 'temporary/half'), 'of an earlier version')
    closed(store)
    expect(files()).toHaveLength(2)
    closed(open())
    expect(files()).toHaveLength(1)
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })

  it('forgets what was replaced long ago, and no event', async () => {
    const store = open()
    for (let time = 0; time < 1200; time++) keep(store, 'same')
    await store.settled()
    const before = closed(store)
    const path = join(folder, 'records.log')
    const long = statSync(path).size
    const again = open()
    expect(statSync(path).size).toBeLessThan(long / 2)
    expect([...recordsOf(again.state)]).toEqual(before)
    expect(again.events.after(0, 5000).map(({ n }) => n)).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1))
    keep(again, 'other')
    await again.settled()
    expect(again.events.after(1200, 10).map(({ key }) => key)).toEqual(['other'])
    closed(again)
  })
})

it('forgets events that are older than the last twenty thousand, and counts on', () => {
  const feed = createEventFeed()
  const event = {
    bucket: 'b',
    key: 'k',
    size: 1,
    eTag: 'e',
    versionId: 'null',
    eventName: 'ObjectCreated:Put',
    eventTime: '',
  } as const
  for (let n = 1; n <= 45_000; n++) feed.append({ n, ...event })
  expect(feed.recent).toHaveLength(20_000)
  expect(feed.after(24_998, 10)[0]?.n).toBe(24_999)
  expect(feed.after(44_998, 10).map(({ n }) => n)).toEqual([44_999, 45_000])
  expect(feed.last).toBe(45_000)
})

it('takes over the events of an earlier version, which had a log of their own', async () => {
  const store = open()
  keep(store, 'a')
  await store.settled()
  closed(store)
  const event = { bucket: 'media', key: 'long ago', size: 1, eTag: 'e', versionId: 'null', eventTime: '' }
  writeFileSync(join(folder, 'events.log'), `${JSON.stringify({ n: 1, eventName: 'ObjectCreated:Put', ...event })}\n`)
  for (const _ of ['first', 'second']) {
    const again = open()
    expect(again.events.after(0, 10).map(({ key }) => key)).toEqual(['long ago'])
    expect(again.nextEventNumber()).toBe(2)
    closed(again)
    expect(readdirSync(folder)).not.toContain('events.log')
  }
})

it('names the files whose bytes are gone', () => {
  const store = open()
  const { fileId } = keep(store, 'a')
  closed(store)
  rmSync(join(folder, 'objects', fileId.slice(0, 2), fileId))
  const again = open()
  expect(again.missing()).toEqual([fileId])
  expect(again.trouble()).toContain('files of 1 stored objects are missing')
  writeFileSync(join(folder, 'objects', fileId.slice(0, 2), fileId), 'a')
  expect(again.missing()).toEqual([])
  expect(again.trouble()).toBeUndefined()
  closed(again)
})
