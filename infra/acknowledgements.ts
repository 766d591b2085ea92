import type { CfnElement } from 'aws-cdk-lib'
import { type Stack, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import type { Buckets } from './buckets'
import type { Tables } from './tables'

/** Findings of AwsSolutions that stay, each with its reason. Everything else fails synthesis. */
export function acknowledgeFindings(stack: Stack, tables: Tables, buckets: Buckets): void {
  Validations.of(stack).acknowledge(...settled, ...wildcards(stack, tables, buckets))
}

const settled = [
  {
    id: 'AwsSolutions-APIG4',
    reason: 'Every route names its permission and the function asks for it first; China has no Cognito.',
  },
  { id: 'AwsSolutions-SQS3', reason: 'This queue is the dead-letter queue.' },
  { id: 'AwsSolutions-SMG4', reason: 'WeChat changes an AppSecret by hand, on its own pages, and has no API for it.' },
  { id: 'AwsSolutions-CFR1', reason: 'Residents abroad may confirm their own record; China’s edge serves China only.' },
  {
    id: 'AwsSolutions-CFR2',
    reason: 'China offers no WAF on CloudFront; the API is throttled and refuses unknown input.',
  },
  { id: 'AwsSolutions-CFR3', reason: 'Requests are logged by the API’s stage and by the bucket’s access log.' },
  { id: 'AwsSolutions-CFR4', reason: 'TLS 1.2 (2021) is set beside an IAM certificate, where the rule does not look.' },
  {
    id: 'AwsSolutions-CFR7',
    reason: 'China has no origin access control; an origin access identity does the same work.',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'dynamodb:ListStreams, which Lambda’s own poller needs, knows no resource.',
  },
]

/** Below one named table or bucket only; a test refuses every other wildcard. */
function wildcards(stack: Stack, { views, identities }: Tables, { media, transfers, roots }: Buckets) {
  const below = (resource: IConstruct, paths: readonly string[], reason: string) => {
    const name = stack.getLogicalId(resource.node.defaultChild as CfnElement)
    return paths.map((path) => ({ id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/${path}]`, reason }))
  }
  return [
    ...below(views, ['index/*'], 'The indexes of this one table.'),
    ...below(identities, ['index/*'], 'The indexes of this one table.'),
    ...below(media, ['*', 'incoming/*', 'evidence/*'], 'Objects of this one bucket; their names are made at run time.'),
    ...below(
      transfers,
      ['rosters/*', 'roster-errors/*', 'exports/*'],
      'Objects under one prefix; their names are made at run time.',
    ),
    ...below(roots, ['roots/*'], 'Objects of this one bucket, locked against change; their names are dates.'),
  ]
}
