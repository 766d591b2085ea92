import { startDynamodb } from '../dynamodb/start-dynamodb'
import { startS3 } from '../s3/start-s3'
import type { Compacted, CompactOrder, StoreAddresses, StoreOrder } from './store-process'
import { survivePrinting } from './survive-printing'

survivePrinting()

/**
 * The storage engines, in a process of their own: a busy function cannot slow them, and its death cannot touch them.
 * They end when their parent does, however it ends.
 */
process.once('message', (order: StoreOrder) => {
  start(order).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
})

async function start(order: StoreOrder): Promise<void> {
  const { folder, region, credentials, ports } = order
  const common = { region, credentials }
  const dynamodb = order.dynamodb
    ? await startDynamodb({ folder: `${folder}/dynamodb`, port: ports.dynamodb, ...common })
    : undefined
  const s3 = order.s3 ? await startS3({ folder: `${folder}/s3`, port: ports.s3, ...common }) : undefined

  process.once('disconnect', async () => {
    await Promise.all([dynamodb?.stop(), s3?.stop()])
    process.exit(0)
  })
  const addresses: StoreAddresses = { dynamodb: dynamodb?.url, s3: s3?.url }
  process.send?.(addresses)
  process.on('message', ({ until }: CompactOrder) => {
    const compacted: Compacted = { compacted: dynamodb?.compact(until) ?? false }
    process.send?.(compacted)
  })
}

// Ctrl-C reaches every process of the terminal at once; the engines must outlive the functions that still write.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
