import { join } from 'node:path'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Bell } from './bell'
import { type Checkpoint, openCheckpoint } from './checkpoints'
import type { Consumer } from './consumer'
import type { Engines } from './engines'
import type { Functions } from './functions'
import { openObjectFeed } from './object-feed'
import { type ObjectRule, startObjectRule } from './object-rule'
import type { Workshop } from './provision'
import type { Queue } from './queues'
import { readMappings } from './read-mappings'
import { readRules } from './read-rules'
import type { RunnerOptions } from './start-runner'
import { type Progress, type StreamMapping, startStreamMapping } from './stream-mapping'
import { createStreamPages } from './stream-pages'
import { startTimetable, type Timetable } from './timetable'
import type { Troubles } from './troubles'

/** Everything that happens without being asked: after a change, after an upload, at a time. */
export interface Following {
  readonly consumers: readonly Consumer[]
  readonly timetable: Timetable
  stop(): Promise<void>
}

interface Parts {
  readonly functions: Functions
  readonly queues: readonly Queue[]
  readonly bell: Bell
  readonly troubles: Troubles
}

export function startFollowing(options: RunnerOptions, workshop: Workshop, parts: Parts): Following {
  const { region, credentials, dynamodb } = options.engines
  const streams = new DynamoDBStreamsClient({ endpoint: dynamodb, region, credentials })
  const rules = readRules(workshop.stack, workshop.resolve, parts)
  const folder = join(options.folder, 'checkpoints')
  const checkpoint = <Position>(name: string) => openCheckpoint<Position>(folder, name, parts.troubles)
  const surroundings = { say: options.say, checkpoint }

  const described = readMappings(workshop.stack, workshop.resolve, parts)
  const mappings = followStreams(described, streams, { ...surroundings, bell: parts.bell })
  const objects = options.hasObjectFeed ? followObjects(rules.objects, options.engines, surroundings) : []
  const schedules = openCheckpoint<Record<string, number>>(options.folder, 'schedules', parts.troubles)
  const timetable = startTimetable(rules.schedules, schedules, options.say)
  return {
    consumers: [...mappings, ...objects],
    timetable,
    async stop() {
      await Promise.all([...mappings, ...objects, timetable].map((one) => one.stop()))
      streams.destroy()
    },
  }
}

interface Surroundings {
  readonly say: (line: string) => void
  readonly checkpoint: <Position>(name: string) => Checkpoint<Position>
}

function followStreams(
  mappings: readonly StreamMapping[],
  client: DynamoDBStreamsClient,
  { checkpoint: checkpointOf, ...surroundings }: Surroundings & { readonly bell: Bell },
): readonly Consumer[] {
  const arns = [...new Set(mappings.map(({ streamArn }) => streamArn))]
  const pagesOf = new Map(arns.map((arn) => [arn, createStreamPages(client, arn)]))
  return mappings.flatMap((mapping) => {
    const pages = pagesOf.get(mapping.streamArn)
    const checkpoint = checkpointOf<Progress>(mapping.name)
    return pages ? startStreamMapping(mapping, { ...surroundings, pages, checkpoint }) : []
  })
}

function followObjects(
  rules: readonly ObjectRule[],
  engines: Engines,
  { checkpoint: checkpointOf, ...surroundings }: Surroundings,
): readonly Consumer[] {
  const feed = openObjectFeed(engines)
  return rules.map((rule) =>
    startObjectRule(rule, { ...surroundings, feed, checkpoint: checkpointOf<number>(rule.name) }),
  )
}
