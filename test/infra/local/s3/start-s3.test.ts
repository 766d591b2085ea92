import { ListBucketsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { startS3 } from '../../../../infra/local/s3/start-s3'
import { askEvents, createBucket, credentials, region, startEngine } from './support/engine'

describe('an engine', () => {
  it('can be stopped more than once, and its folder opened after it', async () => {
    const engine = await startEngine()
    await createBucket(engine.client, 'media')
    await Promise.all([engine.stop(), engine.stop()])
    const again = await startEngine({ folder: engine.folder })
    expect((await again.client.send(new ListBucketsCommand({}))).Buckets).toMatchObject([{ Name: 'media' }])
    await again.end()
  })

  it('stopped in the middle of an upload, keeps exactly what it acknowledged', async () => {
    const engine = await startEngine()
    await createBucket(engine.client, 'media')
    const Body = Buffer.alloc(20 * 1024 * 1024, 1)
    const sending = engine.client.send(new PutObjectCommand({ Bucket: 'media', Key: 'large', Body }))
    await new Promise((resolve) => setTimeout(resolve, 30))
    const stopping = engine.stop()
    const outcome = await sending.then(
      () => 'acknowledged',
      () => 'cut off',
    )
    await stopping
    const again = await startEngine({ folder: engine.folder })
    const stored = await askEvents(again.url, 0)
    const { events } = (await stored.json()) as { events: unknown[] }
    expect(events).toHaveLength(outcome === 'acknowledged' ? 1 : 0)
    await again.end()
  })

  it('leaves the folder free when its port is taken', async () => {
    const one = await startEngine()
    const other = await startEngine()
    const { folder } = other
    await other.stop()
    await expect(startS3({ folder, port: one.port, region, credentials })).rejects.toThrow('EADDRINUSE')
    const again = await startEngine({ folder })
    await again.end()
    await one.end()
  })
})
