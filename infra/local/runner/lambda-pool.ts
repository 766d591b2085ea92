import { type Environment, type Execution, startEnvironment } from './lambda-environment'

/** One Lambda function as the template describes it. */
export interface LambdaFunction {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  readonly file: string
  readonly exportName: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  readonly variables: Readonly<Record<string, string>>
}

export type Outcome =
  | { readonly kind: 'returned'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: FunctionError }

export interface FunctionError {
  readonly errorType: string
  readonly errorMessage: string
  readonly stack?: string
}

export interface Pool {
  invoke(event: unknown): Promise<Outcome>
  /** Loads the function before anybody waits for it. */
  warm(): Promise<void>
  stop(): Promise<void>
}

// More environments on a machine of few cores were slower and took 50 MB each (16 at once: 885 MB).
const environmentsPerFunction = 2

/** Runs the function in at most two worker threads; what comes meanwhile waits in order. */
export function createPool(fn: LambdaFunction, write: (text: string) => void): Pool {
  const environments = new Set<Environment>()
  const idle: Environment[] = []
  const waiting: ((environment: Environment) => void)[] = []
  let stopped = false

  const start = (): Environment => {
    const environment = startEnvironment(fn, write)
    environments.add(environment)
    return environment
  }

  const take = (): Promise<Environment> => {
    const free = idle.pop()
    if (free) return Promise.resolve(free)
    if (environments.size < environmentsPerFunction) return Promise.resolve(start())
    return new Promise((resolve) => waiting.push(resolve))
  }

  const giveBack = (environment: Environment, { reusable }: Execution): void => {
    if (!reusable) environments.delete(environment)
    const next = waiting.shift()
    if (next) next(reusable ? environment : start())
    else if (reusable) idle.push(environment)
  }

  return {
    async invoke(event) {
      if (stopped) return stopping
      const environment = await take()
      const execution = await environment.run(event)
      giveBack(environment, execution)
      return execution.outcome
    },
    async warm() {
      if (environments.size > 0 || stopped) return
      const environment = start()
      const isReady = await environment.ready()
      giveBack(environment, { reusable: isReady, outcome: stopping })
    },
    async stop() {
      stopped = true
      await Promise.all([...environments].map((environment) => environment.stop()))
    },
  }
}

const stopping: Outcome = {
  kind: 'failed',
  error: { errorType: 'Runner.Stopping', errorMessage: 'The runner is stopping.' },
}
