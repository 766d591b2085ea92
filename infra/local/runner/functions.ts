import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Engines } from './engines'
import { createPool, type LambdaFunction, type Outcome } from './lambda-pool'
import type { LogFiles } from './log-files'
import type { Resolve } from './resolve'
import { type Resource, readableName, type Stack, type Value } from './template'

export interface Functions {
  /** `name` is the function's ARN, its name, or its logical id with or without the hash. */
  invoke(name: string, event: unknown): Promise<Outcome>
  has(name: string): boolean
  /** Loads the named functions one after the other. */
  warm(names: readonly string[]): Promise<void>
  stop(): Promise<void>
}

interface FunctionProperties {
  readonly Code: { readonly S3Key?: Value }
  readonly Handler: string
  readonly Timeout?: number
  readonly MemorySize?: number
  readonly Environment?: { readonly Variables?: Readonly<Record<string, Value>> }
}

/** Lambda's own defaults. */
const defaults = { timeoutSeconds: 3, memoryMegabytes: 128 }

export function createFunctions(
  functions: readonly LambdaFunction[],
  logs: LogFiles,
  say: (line: string) => void,
): Functions {
  const pools = new Map(functions.map((fn) => [fn.arn, { fn, pool: createPool(fn, logs.writerFor(fn.name)) }]))

  const find = (name: string) => {
    const named = ({ fn }: { fn: LambdaFunction }) => [fn.name, fn.logicalId, readableName(fn.logicalId)].includes(name)
    return pools.get(name) ?? [...pools.values()].find(named)
  }

  return {
    has: (name) => find(name) !== undefined,
    async invoke(name, event) {
      const found = find(name)
      if (!found) throw new Error(`there is no function ${name}`)
      const outcome = await found.pool.invoke(event)
      if (outcome.kind === 'failed') {
        const { errorType, errorMessage, stack } = outcome.error
        say(`${found.fn.name} failed: ${errorType}: ${errorMessage}`)
        logs.writerFor(found.fn.name)(`${stack ?? `${errorType}: ${errorMessage}`}\n`)
      }
      return outcome
    },
    async warm(names) {
      for (const name of names) await find(name)?.pool.warm()
    },
    async stop() {
      await Promise.all([...pools.values()].map(({ pool }) => pool.stop()))
    },
  }
}

/** Undefined for a function whose code is no asset of ours: the cloud's own helpers have no work here. */
export function describeFunction(
  { assets }: Stack,
  logicalId: string,
  resource: Resource,
  arn: string,
): LambdaFunction | undefined {
  const { Code, Handler, Timeout, MemorySize } = resource.Properties as unknown as FunctionProperties
  const folder = assets.get(String(Code.S3Key))
  if (folder === undefined) return undefined
  const [module = '', exportName = ''] = Handler.split('.')
  const file = ['.mjs', '.js', '.cjs'].map((extension) => join(folder, module + extension)).find(existsSync)
  if (file === undefined) throw new Error(`${logicalId}: no ${module} in ${folder}`)
  return {
    logicalId,
    name: readableName(logicalId),
    arn,
    file,
    exportName,
    timeoutSeconds: Timeout ?? defaults.timeoutSeconds,
    memoryMegabytes: MemorySize ?? defaults.memoryMegabytes,
    variables: {},
  }
}

/** Resolved last, when every resource has its name. */
export function variablesOf(resource: Resource | undefined, resolve: Resolve): Readonly<Record<string, string>> {
  const { Environment } = (resource?.Properties ?? {}) as unknown as FunctionProperties
  const variables = resolve<Readonly<Record<string, unknown>>>(Environment?.Variables ?? {})
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]))
}

/** What Lambda itself would add, and where the engines are. The operator's own environment stays out, but for the path. */
export const localVariables = (engines: Engines, fn: LambdaFunction): Readonly<Record<string, string>> => ({
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  AWS_REGION: engines.region,
  AWS_DEFAULT_REGION: engines.region,
  AWS_ACCESS_KEY_ID: engines.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: engines.credentials.secretAccessKey,
  ...(engines.credentials.sessionToken && { AWS_SESSION_TOKEN: engines.credentials.sessionToken }),
  AWS_ENDPOINT_URL_DYNAMODB: engines.dynamodb,
  AWS_ENDPOINT_URL_S3: engines.s3,
  AWS_LAMBDA_FUNCTION_NAME: fn.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMegabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
})
