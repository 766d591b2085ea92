import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createBell } from './bell'
import { createS3Client } from './buckets'
import { settled } from './consumer'
import type { Engines } from './engines'
import { createEntrance } from './entrance'
import { startFollowing } from './following'
import { createFunctions, localVariables, variablesOf } from './functions'
import { createGateway } from './gateway'
import { startHttpServer } from './http-server'
import type { LambdaFunction, Outcome } from './lambda-pool'
import { openLogFiles } from './log-files'
import { type LocalFiles, provision, type Workshop } from './provision'
import type { Queue } from './queues'
import { readApi } from './read-api'
import { readPageHeaders } from './read-page-headers'
import { createResolve } from './resolve'
import type { Site } from './sites'
import { readStack } from './template'
import { createTroubles, type Trouble } from './troubles'

export interface RunnerOptions {
  /** The folder that synthesis wrote. */
  readonly assembly: string
  /** Which stack of it; may be left out if there is only one. */
  readonly stack?: string
  /** Checkpoints and dead letters; survives a restart. */
  readonly folder: string
  /** What the functions print. */
  readonly logs: string
  readonly port: number
  /** Names under which others reach this machine, through a proxy say. */
  readonly ownNames?: readonly string[]
  readonly engines: Engines
  /** False if the objects lie in a foreign S3, which has no feed of events for us. */
  readonly hasObjectFeed: boolean
  /** Where pages may send photographs, as a source of a content security policy. */
  readonly uploads: string
  readonly parameters: Readonly<Record<string, string>>
  readonly files: LocalFiles
  readonly sites?: readonly Site[]
  /** Of the engines, told with the health. */
  readonly engineTroubles?: () => Promise<readonly Trouble[]>
  readonly say: (line: string) => void
}

export interface Runner {
  readonly url: string
  readonly port: number
  readonly queues: readonly Queue[]
  readonly schedules: readonly string[]
  /** Calls a function directly: by ARN, name or logical id. */
  invoke(name: string, event: unknown): Promise<Outcome>
  /** Runs a schedule now; resolves when it is done. */
  trigger(schedule: string): Promise<void>
  /** Resolves when every stream and every object event has been handled. */
  settled(): Promise<void>
  /** Loads the functions behind the API, one after the other, so that the first click need not wait. */
  warm(): Promise<void>
  /** Stops in order: no new requests, then the streams, then the functions. */
  stop(): Promise<void>
}

const farewellMilliseconds = 700

/** Runs one synthesised stack on this machine. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const workshop = openWorkshop(options)
  const { functions: described, queues } = await provision(workshop, options.files, join(options.folder, 'queues'))
  const troubles = createTroubles()
  const logs = openLogFiles(options.logs, { say: options.say, troubles })
  const functions = createFunctions(withVariables(described, options, workshop), logs, options.say)

  const api = readApi(workshop.stack, workshop.resolve)
  const bell = createBell()
  const gateway = api && createGateway(api, functions)
  const { sites = [], uploads, engineTroubles = async () => [] } = options
  const pageRules = { uploads, headers: readPageHeaders(workshop.stack) }
  const health = {
    path: `${gateway?.root ?? ''}/health`,
    troubles: async () => [...troubles.list(), ...queueTroubles(queues), ...(await engineTroubles())],
  }
  const entrance = createEntrance({ gateway, sites, pageRules, bell, health })
  const server = await startHttpServer({ ...options, answer: entrance })
  const following = startFollowing(options, workshop, { functions, queues, bell, troubles })

  return {
    url: server.url,
    port: server.port,
    queues,
    schedules: following.timetable.names,
    invoke: functions.invoke,
    trigger: following.timetable.trigger,
    settled: () => settled(following.consumers),
    warm: () => functions.warm([...new Set([...(api?.routes.values() ?? [])].map(({ functionArn }) => functionArn))]),
    async stop() {
      await server.stop()
      const followed = following.stop()
      // Work under way gets a moment; what is cut off was not checkpointed and comes again at the next start. A second moment
      // without the functions; an engine that failed for good would keep some of it waiting for ever.
      const aMoment = () => Promise.race([followed, pause(farewellMilliseconds, undefined, { ref: false })])
      await aMoment()
      await functions.stop()
      await aMoment()
      for (const queue of queues) queue.close()
      workshop.close()
    },
  }
}

const queueTroubles = (queues: readonly Queue[]): readonly Trouble[] =>
  queues.some((queue) => queue.trouble() !== undefined)
    ? [{ part: 'queues', reason: 'What failed cannot be set aside; it waits.' }]
    : []

function openWorkshop({
  assembly,
  stack: stackName,
  engines,
  parameters,
}: RunnerOptions): Workshop & { close(): void } {
  const stack = readStack(assembly, stackName)
  const places = { references: new Map(), attributes: new Map() }
  const resolve = createResolve(stack, places, parameters)
  const { region, credentials } = engines
  const dynamodb = new DynamoDBClient({ endpoint: engines.dynamodb, region, credentials })
  const s3 = createS3Client(engines)
  const close = () => {
    dynamodb.destroy()
    s3.destroy()
  }
  return { stack, places, resolve, dynamodb, s3, close }
}

const withVariables = (
  described: readonly LambdaFunction[],
  { engines }: RunnerOptions,
  { stack, resolve }: Workshop,
) =>
  described.map((fn) => {
    const own = variablesOf(stack.template.Resources[fn.logicalId], resolve)
    return { ...fn, variables: { ...localVariables(engines, fn), ...own } }
  })
