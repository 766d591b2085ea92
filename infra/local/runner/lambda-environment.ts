import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { FunctionError, LambdaFunction, Outcome } from './lambda-pool'

/** One execution environment of a function. */
export interface Environment {
  /** One event at a time: the pool waits for the outcome before it gives the next. */
  run(event: unknown): Promise<Execution>
  /** True once the bundle is loaded, false if it cannot be. */
  ready(): Promise<boolean>
  stop(): Promise<void>
}

export interface Execution {
  readonly outcome: Outcome
  /** False after a timeout or a crash: the environment is gone. */
  readonly reusable: boolean
}

type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'returned'; readonly result: string }
  | { readonly kind: 'failed'; readonly error: FunctionError }

export function startEnvironment(fn: LambdaFunction, write: (text: string) => void): Environment {
  const worker = startWorker(fn, write)
  const crashed = new Promise<Execution>((resolve) => {
    worker.once('error', (error) => resolve(lost(error.name, error.message)))
    worker.once('exit', (code) => resolve(lost('Runtime.ExitError', `The function ended itself with code ${code}.`)))
  })
  const loaded = nextMessage(worker).then(() => 'loaded' as const)

  return {
    ready: async () => (await Promise.race([loaded, crashed])) === 'loaded',
    async run(event) {
      const start = await Promise.race([loaded, crashed])
      if (start !== 'loaded') return start

      const answered = nextMessage(worker).then(executionOf)
      const timeout = startTimeout(fn)
      worker.postMessage({
        requestId: randomUUID(),
        event: JSON.stringify(event),
        deadline: Date.now() + fn.timeoutSeconds * 1000,
      })
      const execution = await Promise.race([answered, timeout.passed, crashed])
      timeout.clear()
      if (!execution.reusable) await worker.terminate()
      return execution
    },
    stop: async () => {
      await worker.terminate()
    },
  }
}

function startWorker(fn: LambdaFunction, write: (text: string) => void): Worker {
  const worker = new Worker(new URL('./worker-host.mjs', import.meta.url), {
    env: fn.variables,
    workerData: {
      file: fn.file,
      exportName: fn.exportName,
      functionName: fn.name,
      functionArn: fn.arn,
      memoryMegabytes: fn.memoryMegabytes,
    },
    execArgv: ['--no-warnings'],
    resourceLimits: { maxOldGenerationSizeMb: fn.memoryMegabytes },
    stdout: true,
    stderr: true,
  })
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', write)
  }
  return worker
}

const nextMessage = (worker: Worker): Promise<Message> => new Promise((resolve) => worker.once('message', resolve))

function executionOf(message: Message): Execution {
  switch (message.kind) {
    case 'returned':
      return { reusable: true, outcome: { kind: 'returned', result: JSON.parse(message.result) } }
    case 'failed':
      return { reusable: true, outcome: message }
    case 'ready':
      return lost('Runtime.Protocol', 'The function announced itself twice.')
  }
}

function startTimeout({ timeoutSeconds }: LambdaFunction): { passed: Promise<Execution>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<Execution>((resolve) => {
    const say = () => resolve(lost('Sandbox.Timedout', `Task timed out after ${timeoutSeconds} seconds`))
    timer = setTimeout(say, timeoutSeconds * 1000)
  })
  return { passed, clear: () => clearTimeout(timer) }
}

const lost = (errorType: string, errorMessage: string): Execution => ({
  reusable: false,
  outcome: { kind: 'failed', error: { errorType, errorMessage } },
})
