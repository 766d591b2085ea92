import { Duration } from 'aws-cdk-lib'
import { Match, Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Buckets } from './buckets'
import type { FunctionFactory } from './function-factory'
import { follow } from './projections'
import type { Tables } from './tables'

/** Functions that nobody waits for: started by an upload, by an entry that asks for work, or by the time. */
export class Jobs extends Construct {
  readonly followers = ['export-answers'] as const

  constructor(
    scope: Construct,
    factory: FunctionFactory,
    { tables, buckets }: { readonly tables: Tables; readonly buckets: Buckets },
  ) {
    super(scope, 'Jobs')
    const long = { memorySize: 1_024, timeout: Duration.minutes(15) }
    const roster = factory.create('import-roster', long, 'event')
    const toDeadLetters = { deadLetterQueue: factory.failed }
    this.onObject('RosterArrived', buckets.transfers, 'rosters/', new LambdaFunction(roster, toDeadLetters))

    const evidence = factory.create('stored-evidence', { memorySize: 1_024, timeout: Duration.minutes(1) }, 'event')
    this.onObject('EvidenceArrived', buckets.media, 'incoming/', new LambdaFunction(evidence, toDeadLetters))

    follow(factory.create('export-answers', long), tables.journal, { prefix: 'export#', failed: factory.failed })

    const roots = factory.create('daily-roots', long, 'event')
    // 01:00 in Beijing: the day that just ended is complete.
    const schedule = Schedule.cron({ minute: '0', hour: '17' })
    new Rule(this, 'DailyRoots', {
      schedule,
      targets: [new LambdaFunction(roots, toDeadLetters)],
    })
  }

  private onObject(id: string, bucket: Bucket, prefix: string, target: LambdaFunction): void {
    new Rule(this, id, {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: Match.prefix(prefix) } },
      },
      targets: [target],
    })
  }
}
