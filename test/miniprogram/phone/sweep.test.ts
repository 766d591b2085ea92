import { createDrafts } from '../../../miniprogram/src/features/drafts/drafts'
import type { Draft } from '../../../miniprogram/src/features/interview/draft'
import { createOutbox } from '../../../miniprogram/src/features/outbox/outbox'
import { clearFinished, photoKey, sweepBlobs } from '../../../miniprogram/src/phone/sweep'
import { aQueued } from '../features/support/county'
import { emptyMemory, life, mortalBlobs, mortalDocuments } from '../features/support/mortal-phone'

const at = '2026-10-08T00:00:00.000Z'
const twoDaysLater = '2026-10-10T00:00:00.000Z'

function aPhone() {
  const memory = emptyMemory()
  const documents = mortalDocuments(memory, life())
  return {
    memory,
    blobs: mortalBlobs(memory, life()),
    drafts: createDrafts<Draft>(documents),
    outbox: createOutbox(documents),
  }
}
const aDraft = (changes: Partial<Draft>): Draft => ({ commandId: 'c1', photos: [], ...changes }) as Draft

describe('tidying at the start of the app', () => {
  it('removes photos that nothing names, but never a named or a fresh one', async () => {
    const { memory, blobs, drafts, outbox } = aPhone()
    const keys = ['orphan', 'named', 'queued'].map((hash) => photoKey('s1', 'p1', at, hash))
    const [orphan = '', named = '', queued = ''] = keys
    const fresh = photoKey('s1', 'p1', '2026-10-09T23:00:00.000Z', 'fresh')
    for (const key of [...keys, fresh]) await blobs.putBlob(key, new Uint8Array([1]))
    await drafts.save('p1', aDraft({ photos: [{ hash: 'h', bytes: 1, takenAt: at, blobKey: named }] }))
    const entry = aQueued(emptyMemory(), { photos: 0 })
    await outbox.queue({ ...entry, photos: [{ hash: 'q', bytes: 1, mime: 'image/jpeg', blobKey: queued }] })

    await sweepBlobs(blobs, 's1', { drafts, outbox, now: () => twoDaysLater })

    expect([...memory.blobs.keys()].sort()).toEqual([named, queued, fresh].sort())
    expect(memory.blobs.has(orphan)).toBe(false)
  })

  it('removes a draft whose command is already queued or proven, and no other', async () => {
    const { drafts, outbox } = aPhone()
    const [queued, proven] = [aQueued(emptyMemory()), aQueued(emptyMemory(), { personId: 'p2' })]
    await outbox.queue(queued)
    await outbox.queue(proven)
    const entry = (await outbox.list())[1]
    if (!entry) throw new Error('nothing queued')
    await outbox.settle(entry, { contentHash: '', seq: 1, at, outcome: 'applied', stream: '', signature: '', key: '' })
    await drafts.save('p1', aDraft({ commandId: queued.command.commandId }))
    await drafts.save('p2', aDraft({ commandId: proven.command.commandId }))
    await drafts.save('p3', aDraft({ commandId: 'another' }))

    await clearFinished(drafts, outbox)

    expect(await drafts.list()).toEqual(['p3'])
  })
})
