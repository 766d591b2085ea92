import { type BlobStore, type DocumentStore, putVerified, StorageFailure } from '../../miniprogram/src/platform/stores'

interface Stores {
  readonly documents: DocumentStore
  readonly blobs: BlobStore
}

/** What the phone's store promises, on WeChat and in a browser. `reopened` gives the same stores after a kill. */
export function deviceStorageContract(opened: () => Stores, reopened: () => Promise<Stores>) {
  it('gives back what was put, also after a kill', async () => {
    await opened().documents.put('drafts/registration#1', {
      name: '样例·甲',
      answers: { livelihood: 'pension' },
      at: 0,
    })
    const { documents } = await reopened()
    expect(await documents.get('drafts/registration#1')).toEqual({
      name: '样例·甲',
      answers: { livelihood: 'pension' },
      at: 0,
    })
  })

  it('has nothing under a key never used, and nothing after removing twice', async () => {
    const { documents } = opened()
    await documents.put('once', false)
    expect(await documents.get('once')).toBe(false)
    await documents.remove('once')
    await documents.remove('once')
    expect([await documents.get('once'), await documents.get('never')]).toEqual([undefined, undefined])
  })

  it('lists keys by their beginning, sorted, documents and blobs apart', async () => {
    const { documents, blobs } = opened()
    for (const key of ['list/b', 'list/a', 'other']) await documents.put(key, 1)
    await blobs.putBlob('list/photo', Uint8Array.of(1))
    expect(await documents.list('list/')).toEqual(['list/a', 'list/b'])
    expect(await blobs.listBlobs('list/')).toEqual(['list/photo'])
  })

  it('keeps bytes exactly, under keys with any sign, and replaces them whole', async () => {
    const { blobs } = opened()
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    await blobs.putBlob('photo#1/~%照片*', bytes.subarray(5))
    await blobs.putBlob('photo#1/~%照片*', bytes)
    expect(await (await reopened()).blobs.getBlob('photo#1/~%照片*')).toEqual(bytes)
    expect(await blobs.listBlobs('photo#1/')).toEqual(['photo#1/~%照片*'])
  })

  it('removes a blob, also one that is not there', async () => {
    const { blobs } = opened()
    await blobs.putBlob('gone', Uint8Array.of(7))
    await blobs.removeBlob('gone')
    await blobs.removeBlob('gone')
    expect([await blobs.getBlob('gone'), await blobs.listBlobs('gone')]).toEqual([undefined, []])
  })

  it('refuses a document over 1 MB by its bytes and keeps the former one', async () => {
    const { documents } = opened()
    await documents.put('large', 'small')
    const refused = documents.put('large', '字'.repeat(400_000))
    await expect(refused).rejects.toEqual(new StorageFailure('tooLarge'))
    expect(await documents.get('large')).toBe('small')
  })

  it('verifies a write by reading it back', async () => {
    const { documents } = opened()
    await putVerified(documents, 'verified', { a: [1, 2] })
    const forgetful: DocumentStore = { ...documents, get: async () => undefined }
    await expect(putVerified(forgetful, 'verified', { a: 1 })).rejects.toEqual(new StorageFailure('unread'))
  })
}
