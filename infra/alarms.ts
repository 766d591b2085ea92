import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { FunctionName } from './grants'
import type { Keys } from './keys'

interface Watched {
  readonly keys: Keys
  readonly functions: ReadonlyMap<FunctionName, LambdaFunction>
  /** Functions that follow a stream and may fall behind. */
  readonly followers: readonly FunctionName[]
  readonly failed: Queue
}

interface Description {
  readonly metric: IMetric
  readonly threshold: number
  readonly what: string
  readonly look: string
  readonly section: string
}

const fiveMinutes = Duration.minutes(5)

/** Each alarm says what happened, where to look, and which section of the runbook goes on from there. */
export class Alarms extends Construct {
  private readonly topic: Topic

  constructor(scope: Construct, { keys, functions, followers, failed }: Watched) {
    super(scope, 'Alarms')
    keys.allowAlarms()
    this.topic = new Topic(this, 'Topic', { masterKey: keys.storage, enforceSSL: true })

    this.add('FailedWork', {
      metric: failed.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 1,
      what: 'Something could not be handled after every retry and waits in the dead-letter queue.',
      look: 'Read the message: it names the function and the range of the stream, or carries the event.',
      section: 'failed-work',
    })
    for (const [name, fn] of functions) this.watchErrors(name, fn)
    for (const name of followers) this.watchAge(name, functions.get(name))
    this.add('Throttles', {
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', period: fiveMinutes, statistic: 'Sum' }),
      threshold: 10,
      what: 'Functions were refused for want of concurrency; phones will send again by themselves.',
      look: 'Compare the account’s concurrent executions with its quota.',
      section: 'throttles',
    })
  }

  private watchErrors(name: FunctionName, fn: LambdaFunction): void {
    this.add(`Errors-${name}`, {
      metric: fn.metricErrors({ period: fiveMinutes }),
      threshold: 1,
      what: `${name} failed with something that is no refusal.`,
      look: 'Search its log for level ERROR; the request id leads to everything around it.',
      section: 'function-errors',
    })
  }

  private watchAge(name: FunctionName, fn: LambdaFunction | undefined): void {
    if (!fn) throw new Error(`${name} follows a stream but was not made`)
    this.add(`Age-${name}`, {
      metric: fn.metric('IteratorAge', { period: fiveMinutes, statistic: 'Maximum' }),
      threshold: Duration.minutes(10).toMilliseconds(),
      what: `${name} is more than ten minutes behind the journal: lists and figures are old.`,
      look: 'Is it failing on one record (see its errors), or is there more work than it can do?',
      section: 'projector-behind',
    })
  }

  private add(id: string, { metric, threshold, what, look, section }: Description): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${what} ${look} docs/runbook.md#${section}`,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
  }
}
