import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { FunctionFactory } from './function-factory'
import type { Projector } from './grants'
import type { Tables } from './tables'

interface Projection {
  readonly from: 'journal' | 'views'
  /** Which streams of the journal, or partitions of the views. */
  readonly prefix: string
  readonly window?: Duration
}

/** Who follows what. Each is idempotent, so a batch may come twice. */
const projections: Readonly<Record<Projector, Projection>> = {
  'village-rows': { from: 'journal', prefix: 'registration#' },
  'staff-rows': { from: 'journal', prefix: 'staff#' },
  'campaign-rows': { from: 'journal', prefix: 'campaign#' },
  'community-rows': { from: 'journal', prefix: 'community#' },
  'follow-up-rows': { from: 'journal', prefix: 'follow-up#' },
  'open-follow-ups': { from: 'journal', prefix: 'registration#' },
  // A second's worth of changed rows makes one recount of their village.
  'statistics-nodes': { from: 'views', prefix: 'village#', window: Duration.seconds(1) },
}

export class Projections extends Construct {
  readonly names = Object.keys(projections) as readonly Projector[]

  constructor(scope: Construct, factory: FunctionFactory, tables: Tables) {
    super(scope, 'Projections')
    for (const name of this.names) {
      const { from, prefix, window } = projections[name]
      const fn = factory.create(name, { timeout: Duration.seconds(60) })
      follow(fn, tables[from], { prefix, window, failed: factory.failed })
    }
  }
}

/** Calls the function with what changes under a prefix: in order, halved and retried, then to the dead letters. */
export function follow(
  fn: LambdaFunction,
  table: Table,
  {
    prefix,
    window,
    failed,
  }: { readonly prefix: string; readonly window?: Duration | undefined; readonly failed: Queue },
): void {
  const keys = { dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(prefix) } } } }
  fn.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      ...(window && { maxBatchingWindow: window }),
      filters: [FilterCriteria.filter(keys)],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      onFailure: new SqsDlq(failed),
    }),
  )
}
