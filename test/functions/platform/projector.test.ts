import type { DynamoDBStreamEvent } from 'aws-lambda'
import { projector, viewsProjector } from '../../../functions/platform/projector'

const batch = (...partitions: readonly string[]): DynamoDBStreamEvent => ({
  Records: partitions.map((pk, index) => ({
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: String(index) } }, SequenceNumber: `${100 + index}` },
  })),
})

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

  it('of views gets all partitions of a batch at once', async () => {
    const seen: (readonly string[])[] = []
    await viewsProjector(async (partitions) => void seen.push(partitions))(batch('v#1', 'v#2', 'v#1'))
    expect(seen).toEqual([['v#1', 'v#2']])
  })
})
