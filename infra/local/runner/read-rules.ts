import type { Pattern } from './event-pattern'
import { defaultRetryAttempts, invokeUntilHandled, type Retrying } from './invoke-until-handled'
import type { ObjectRule } from './object-rule'
import { arnOf, bucketArn } from './provision'
import type { Queue } from './queues'
import type { Targets } from './read-mappings'
import type { Resolve } from './resolve'
import { readableName, resourcesOf, type Stack } from './template'
import type { ScheduledRule } from './timetable'

interface RuleProperties {
  readonly EventPattern?: Pattern
  readonly ScheduleExpression?: string
  readonly State?: string
  readonly Targets?: readonly { readonly Arn: string; readonly Input?: string }[]
}

interface InvokeConfig {
  readonly FunctionName: string
  readonly MaximumRetryAttempts?: number
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination: string } }
}

export interface Rules {
  readonly objects: readonly ObjectRule[]
  readonly schedules: readonly ScheduledRule[]
}

/** EventBridge rules with a function behind them: on objects, or on the time. */
export function readRules(stack: Stack, resolve: Resolve, { functions, queues }: Targets): Rules {
  const retrying = readRetrying(stack, resolve, queues)
  const rules = resourcesOf(stack.template, 'AWS::Events::Rule').flatMap(([id, { Properties }]) => {
    const rule = resolve<RuleProperties>(Properties)
    const targets = (rule.Targets ?? []).filter(({ Arn }) => functions.has(Arn))
    return rule.State === 'DISABLED'
      ? []
      : targets.map(({ Arn }) => ({ name: readableName(id), rule, functionArn: Arn }))
  })

  const objects = rules.flatMap(({ name, rule: { EventPattern }, functionArn }): readonly ObjectRule[] => {
    if (!EventPattern) return []
    const place = { account: stack.account, region: stack.region, bucketArn: bucketArn(stack) }
    const handle: ObjectRule['handle'] = (event, signal) =>
      invokeUntilHandled(functions, functionArn, event, { ...retrying(functionArn), signal })
    return [{ name, pattern: EventPattern, place, handle }]
  })
  const schedules = rules.flatMap(({ name, rule: { ScheduleExpression }, functionArn }): readonly ScheduledRule[] => {
    if (ScheduleExpression === undefined) return []
    const handle: ScheduledRule['handle'] = (at, signal) =>
      invokeUntilHandled(functions, functionArn, scheduledEvent(stack, name, at), { ...retrying(functionArn), signal })
    return [{ name, expression: ScheduleExpression, handle }]
  })
  return { objects, schedules }
}

function readRetrying(stack: Stack, resolve: Resolve, queues: readonly Queue[]): (functionArn: string) => Retrying {
  const configs = resourcesOf(stack.template, 'AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) =>
    resolve<InvokeConfig>(Properties),
  )
  return (functionArn) => {
    const config = configs.find(({ FunctionName }) => functionArn.endsWith(`:${FunctionName}`))
    return {
      retryAttempts: config?.MaximumRetryAttempts ?? defaultRetryAttempts,
      deadLetters: queues.find(({ arn }) => arn === config?.DestinationConfig?.OnFailure?.Destination),
    }
  }
}

/** The same scheduled time gives the same event, however often it is delivered. */
const scheduledEvent = (stack: Stack, rule: string, at: number): unknown => ({
  version: '0',
  id: `${rule}-${at}`,
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: stack.account,
  time: new Date(at).toISOString().replace('.000Z', 'Z'),
  region: stack.region,
  resources: [arnOf(stack, 'events', `rule/${rule}`)],
  detail: {},
})
