import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEventFeed } from '../../../../../infra/local/s3/store/event-feed'
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
  const store = openStore(folder)
  if (!store.state.buckets.has('media')) store.append({ record: 'bucket', settings })
  return store
}

function keep(store: Store, key: string, versionId = 'null'): StoredObject {
  const fileId = store.files.newId()
  writeFileSync(store.files.temporaryPath(fileId), key)
  store.files.keep(fileId)
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
    writeFileSync(path, `###\n${readFileSync(path, 'utf8')}`)
    expect(() => openStore(folder)).toThrow('records.log is damaged')
  })

  it('keeps no file that no record names', () => {
    const store = open()
    keep(store, 'a')
    const orphan = store.files.newId()
    writeFileSync(store.files.temporaryPath(orphan), 'x')
    store.files.keep(orphan)
    writeFileSync(store.files.temporaryPath('half'), 'x')
    closed(store)
    expect(files()).toHaveLength(2)
    closed(open())
    expect(files()).toHaveLength(1)
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })

  it('forgets what was replaced long ago, and no event', async () => {
    const store = open()
    for (let time = 0; time < 1200; time++) keep(store, 'same')
    const before = closed(store)
    const path = join(folder, 'records.log')
    const long = statSync(path).size
    const again = open()
    expect(statSync(path).size).toBeLessThan(long / 100)
    expect([...recordsOf(again.state)]).toEqual(before)
    expect((await again.events.after(0, 5000)).map(({ n }) => n)).toEqual(
      Array.from({ length: 1200 }, (_, index) => index + 1),
    )
    keep(again, 'other')
    expect((await again.events.after(1200, 10)).map(({ key }) => key)).toEqual(['other'])
    closed(again)
  })
})

it('reads events from the file that are too old for memory', async () => {
  const path = join(folder, 'many.log')
  const feed = openEventFeed(path)
  const event = {
    bucket: 'b',
    key: 'k',
    size: 1,
    eTag: 'e',
    versionId: 'null',
    eventName: 'ObjectCreated:Put',
    eventTime: '',
  } as const
  for (let n = 1; n <= 25_000; n++) feed.append({ n, ...event })
  expect((await feed.after(3, 2)).map(({ n }) => n)).toEqual([4, 5])
  expect((await feed.after(24_998, 10)).map(({ n }) => n)).toEqual([24_999, 25_000])
  expect(feed.last).toBe(25_000)
  feed.close()
})
