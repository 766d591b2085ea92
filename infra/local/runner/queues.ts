import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readIfPresent } from './files'

/** A dead-letter queue on disk: one JSON line per message, in the order it came. */
export interface Queue {
  readonly name: string
  readonly arn: string
  send(body: unknown): void
  messages(): readonly Message[]
}

export interface Message {
  readonly messageId: string
  readonly sentAt: string
  readonly body: unknown
}

export function openQueue(folder: string, name: string, arn: string): Queue {
  const file = join(folder, `${name}.jsonl`)
  mkdirSync(folder, { recursive: true })
  return {
    name,
    arn,
    send(body) {
      const message: Message = { messageId: randomUUID(), sentAt: new Date().toISOString(), body }
      appendFileSync(file, `${JSON.stringify(message)}\n`)
    },
    // A line torn by a kill was never confirmed; its sender sends it again.
    messages: () => (readIfPresent(file) ?? '').split('\n').flatMap(messageIn),
  }
}

function messageIn(line: string): readonly Message[] {
  try {
    return line === '' ? [] : [JSON.parse(line)]
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
