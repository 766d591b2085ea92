import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** What a command may touch of the process: replaced whole when a test runs it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  out(text: string): void
  err(text: string): void
  /** Somebody watches: progress is drawn. */
  readonly isWatched: boolean
  /** Somebody can be asked. */
  readonly isTerminal: boolean
  ask(question: string, hidden: boolean): Promise<string>
  readInput(): Promise<string>
  readonly stderr: NodeJS.WriteStream
}

export const processIo: Io = {
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  isTerminal: process.stderr.isTTY === true && process.stdin.isTTY === true,
  ask,
  readInput: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString('utf8')
  },
  stderr: process.stderr,
}

function ask(question: string, hidden: boolean): Promise<string> {
  process.stderr.write(question)
  // readline echoes what is typed to its output: for a password there is none.
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: hidden ? silence : process.stderr, terminal: true })
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close()
      if (hidden) process.stderr.write('\n')
      resolve(answer)
    })
  })
}
