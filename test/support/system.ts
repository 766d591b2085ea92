import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where the parts of a running system are: `endpoints.json` of its data folder. */
export interface Endpoints {
  readonly url: string
  readonly dynamodb: string
  readonly s3: string
  readonly wechat: string
  readonly control: string
  readonly pid: number
}

/** The whole local system, `npm start -- --empty`, as a child process with a data folder of its own. */
export interface System {
  /** The same after every restart. */
  readonly url: string
  readonly folder: string
  endpoints(): Endpoints
  /** Resolves when every stream mapping and object rule has caught up. */
  settled(): Promise<void>
  /** kill -9 of every process of it: nobody says goodbye, nothing is written any more. */
  kill(): Promise<void>
  /** Again, on the same folder and port. */
  start(): Promise<void>
  /** Ctrl-C; then the folder goes. */
  stop(): Promise<void>
  /** What it wrote to its terminal since it was last started. */
  output(): string
}

const root = path.resolve(__dirname, '../..')
/** A first start in a fresh checkout builds everything. */
const patienceMilliseconds = 600_000

interface SystemOptions {
  /** Puts something into the new data folder before the first start. */
  readonly fill?: (folder: string) => void
  /** Without the pages: where nobody looks at a screen they need not be built. */
  readonly isApiOnly?: boolean
}

export async function startSystem({ fill, isApiOnly = false }: SystemOptions = {}): Promise<System> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ruhu-system-'))
  fill?.(folder)
  const port = await freePort()
  const begin = () => started(folder, port, isApiOnly)
  let run = await begin()
  const endpoints = (): Endpoints => JSON.parse(readFileSync(path.join(folder, 'endpoints.json'), 'utf8'))
  const end = async (signal: NodeJS.Signals) => {
    signalTree(run.child, signal)
    await run.ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    endpoints,
    output: () => run.output.join(''),
    settled: async () => {
      const answer = await fetch(`${endpoints().control}/settled`)
      if (!answer.ok) throw new Error(`The system does not settle: ${answer.status} ${await answer.text()}`)
    },
    kill: () => end('SIGKILL'),
    start: async () => {
      run = await begin()
    },
    stop: async () => {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Run {
  readonly child: ChildProcess
  readonly output: string[]
  /** The last process of the tree is gone. */
  readonly ended: Promise<void>
}

async function started(folder: string, port: number, isApiOnly: boolean): Promise<Run> {
  const words = ['infra/local/start.mjs', '--empty', ...(isApiOnly ? ['--api-only'] : [])]
  const child = spawn(process.execPath, words, {
    cwd: root,
    // NODE_ENV is jest's own; a build must not see it.
    env: { ...process.env, NODE_ENV: undefined, PORT: String(port), RUHU_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: one signal reaches the whole tree.
    detached: true,
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(String(part)))
  // 'close' and not 'exit': the terminal closes when every process that holds it is gone.
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const killed = () => signalTree(child, 'SIGKILL')
  process.once('exit', killed)
  ended.then(() => process.off('exit', killed))
  await ready(child, output)
  return { child, output, ended }
}

function ready(child: ChildProcess, output: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The local system ${why}:\n${output.join('')}`))
    const timer = setTimeout(() => fail('was not ready in time'), patienceMilliseconds)
    child.once('close', () => fail('ended before it was ready'))
    child.stdout?.on('data', () => {
      if (!/^ready /m.test(output.join(''))) return
      clearTimeout(timer)
      resolve()
    })
  })
}

function signalTree({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // Already gone.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
