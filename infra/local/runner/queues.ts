import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openLineLog } from '../disk/line-log'
import { nodeDisk } from '../disk/node-disk'

/** A dead-letter queue on disk: one JSON line per message, in the order it came. */
export interface Queue {
  readonly name: string
  readonly arn: string
  /** Resolves when the message is safe: only then may its sender forget it. */
  send(body: unknown): Promise<void>
  messages(): readonly Message[]
  /** Why it takes no message now; undefined while it does. */
  trouble(): string | undefined
  close(): void
}

export interface Message {
  readonly messageId: string
  readonly sentAt: string
  readonly body: unknown
}

export function openQueue(folder: string, name: string, arn: string, disk = nodeDisk): Queue {
  disk.makeFolder(folder)
  const log = openLineLog(disk, join(folder, `${name}.jsonl`))
  const messages: Message[] = []
  log.replay((message) => messages.push(message as Message))
  return {
    name,
    arn,
    async send(body) {
      const message: Message = { messageId: randomUUID(), sentAt: new Date().toISOString(), body }
      log.append(message)
      await log.settled()
      messages.push(message)
    },
    messages: () => [...messages],
    trouble: log.trouble,
    close: log.close,
  }
}
