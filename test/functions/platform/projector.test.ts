import type { DynamoDBStreamEvent } from 'aws-lambda'
import { itemOf } from '../../../functions/platform/journal-item'
import { projector, viewsProjector } from '../../../functions/platform/projector'

const batch = (...partitions: readonly string[]): DynamoDBStreamEvent => ({
  Records: partitions.map((pk, index) => ({
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: String(index) } }, SequenceNumber: `${100 + index}` },
  })),
})

/** As a stream's record shows an entry: long events are deflated, and bytes are base64. */
function imageOf(type: string, length: string) {
  const facts = { stream: 's', seq: 1, at: '', by: '', commandId: '', contentHash: '', prev: '', hash: '' }
  const { events } = itemOf({
    ...facts,
    events: [{ type, note: '字'.repeat(length === 'long' ? 2000 : 1) } as { type: string }],
  })
  return {
    events: typeof events === 'string' ? { S: events } : { B: Buffer.from(events as Uint8Array).toString('base64') },
  }
}

describe('a projector', () => {
  it('projects each stream of a batch once, in the order they came', async () => {
    const projected: string[] = []
    const answer = await projector(async (stream) => void projected.push(stream))(batch('a', 'b', 'a', 'c', 'b'))
    expect(projected).toEqual(['a', 'b', 'c'])
    expect(answer).toEqual({ batchItemFailures: [] })
  })

  it('hands back what failed, and holds up nobody else', async () => {
    const projected: string[] = []
    const project = projector(async (stream) => {
      if (stream === 'b') throw new Error('no')
      projected.push(stream)
    })
    expect(await project(batch('a', 'b', 'b', 'c'))).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] })
    expect(projected).toEqual(['a', 'c'])
  })

  it.each(['short', 'long'])(
    'passes over %s entries that do not concern it, and over none it cannot see',
    async (length) => {
      const projected: string[] = []
      const isWanted = (events: readonly { readonly type: string }[]) => events.some(({ type }) => type === 'wanted')
      const project = projector(async (stream) => void projected.push(stream), isWanted)
      const [a, b, c] = batch('a', 'b', 'c').Records
      const showing = (record: typeof a, type: string) => ({
        dynamodb: { ...record?.dynamodb, NewImage: imageOf(type, length) },
      })
      await project({ Records: [showing(a, 'other'), showing(b, 'wanted'), ...(c ? [c] : [])] })
      expect(projected).toEqual(['b', 'c'])
    },
  )

  it('of views gets all partitions of a batch at once', async () => {
    const seen: (readonly string[])[] = []
    await viewsProjector(async (partitions) => void seen.push(partitions))(batch('v#1', 'v#2', 'v#1'))
    expect(seen).toEqual([['v#1', 'v#2']])
  })
})
