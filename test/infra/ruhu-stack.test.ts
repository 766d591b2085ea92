import type { Template } from 'aws-cdk-lib/assertions'
import { grantsOf } from '../../infra/grants'
import { type Domain, routesOf } from '../../shared/api/routes'
import { synthesise } from './synthesise'

interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
}

interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>
  readonly DeletionPolicy?: string
}

describe.each(['aws-cn', 'aws'] as const)('in %s', (partition) => {
  let template: Template
  // Findings of cdk-nag or of CloudFormation's own rules throw here.
  beforeAll(() => {
    template = synthesise(partition)
  }, 120_000)

  const resources = (type: string): readonly Resource[] => Object.values(template.findResources(type)) as Resource[]
  const properties = (type: string) => resources(type).map(({ Properties }) => Properties)

  it('spells no partition', () => {
    // Service principals are the same in both; regional addresses are not.
    const spelled = JSON.stringify(template.toJSON()).match(/arn:aws(-cn)?:[^"]*|[\w.-]+-\d\.amazonaws\.com[^"]*/g)
    expect(spelled ?? []).toEqual([])
  })

  it('sends every route of the contract to the function of its domain, and no other', () => {
    const wanted = (Object.keys(routesOf) as Domain[]).flatMap((domain) => Object.keys(routesOf[domain]))
    const routes = properties('AWS::ApiGatewayV2::Route')
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(wanted.sort())
    expect(routes.every(({ Target }) => JSON.stringify(Target).includes('integrations/'))).toBe(true)
    template.resourceCountIs('AWS::ApiGatewayV2::Integration', Object.keys(routesOf).length)
  })

  it('makes each function of the grants table once, with the same environment', () => {
    const functions = properties('AWS::Lambda::Function')
    expect(functions).toHaveLength(Object.keys(grantsOf).length)
    expect(new Set(functions.map(({ Environment }) => JSON.stringify(Environment))).size).toBe(1)
  })

  it('gives what no function could take to the failure queue, wherever it comes from', () => {
    const targets = properties('AWS::Events::Rule').flatMap(
      ({ Targets }) => Targets as readonly Record<string, unknown>[],
    )
    expect(targets).toHaveLength(3)
    expect(targets.filter(({ DeadLetterConfig }) => DeadLetterConfig === undefined)).toEqual([])
    // Only these are called by Lambda's own queue; others are asked by a caller or a stream, who try again themselves.
    template.resourceCountIs('AWS::Lambda::EventInvokeConfig', targets.length)
  })

  it('ends uploads that nobody completes, in every bucket', () => {
    const rules = properties('AWS::S3::Bucket').map(({ LifecycleConfiguration }) =>
      JSON.stringify(LifecycleConfiguration),
    )
    expect(
      rules.filter((each) => !each?.includes('"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1}')),
    ).toEqual([])
  })

  it('grants no wildcard beyond the indexes of a table, the objects of a bucket, and ListStreams', () => {
    const statements = properties('AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) => (PolicyDocument as { Statement: readonly Statement[] }).Statement,
    )
    const actions = statements.flatMap(({ Action }) => [Action].flat())
    expect(actions.filter((action) => action.includes('*'))).toEqual([])

    const open = statements.filter(({ Resource: resource }) => resource === '*')
    expect(new Set(open.flatMap(({ Action }) => [Action].flat()))).toEqual(new Set(['dynamodb:ListStreams']))
    const wild = statements.flatMap(({ Resource: resource }) => [resource].flat()).map((one) => JSON.stringify(one))
    const allowed =
      /"\/(index|incoming|evidence|rosters|roster-errors|exports|roots)\/\*"|"Fn::GetAtt":\["Buckets\w+","Arn"\]\},"\/\*"|^"\*"$/
    expect(wild.filter((one) => one.includes('*') && !allowed.test(one))).toEqual([])
  })

  it('lets nobody change or delete an entry of the journal', () => {
    const statements = properties('AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) => (PolicyDocument as { Statement: readonly Statement[] }).Statement,
    )
    const onJournal = statements.filter(({ Resource: resource }) => JSON.stringify(resource).includes('TablesJournal'))
    const actions = onJournal.flatMap(({ Action }) => [Action].flat())
    expect(actions).toContain('dynamodb:PutItem')
    expect(actions.filter((action) => /Update|Delete|BatchWrite|PartiQL/.test(action))).toEqual([])
  })

  it('lets one function alone store entries anew, and gives it no other table to write', () => {
    const policies = properties('AWS::IAM::Policy').map(({ PolicyDocument, Roles }) => ({
      roles: JSON.stringify(Roles),
      statements: (PolicyDocument as { Statement: readonly Statement[] }).Statement,
    }))
    const rewriting = policies.filter(({ statements }) => JSON.stringify(statements).includes('ConditionCheckItem'))
    expect(rewriting.map(({ roles }) => /FunctionsReseals/.test(roles))).toEqual([true])
    const puts = rewriting[0]?.statements.filter(({ Action }) => [Action].flat().includes('dynamodb:PutItem')) ?? []
    expect(puts.every(({ Resource: resource }) => /TablesJournal|TablesKeys/.test(JSON.stringify(resource)))).toBe(true)
  })

  it('keeps tables, buckets and keys when a stack goes, and can bring tables back', () => {
    const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key'].flatMap(resources)
    expect(kept.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(kept.map(() => 'Retain'))
    for (const table of properties('AWS::DynamoDB::Table')) {
      expect(table).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, KMSMasterKeyId: expect.anything() },
      })
    }
  })

  it('follows each stream under its own prefix, halves, retries and sets aside', () => {
    const mappings = properties('AWS::Lambda::EventSourceMapping')
    const prefixes = mappings.map(({ FilterCriteria }) => JSON.stringify(FilterCriteria).match(/[a-z-]+#/)?.[0])
    expect(prefixes.sort()).toEqual([
      'campaign#',
      'community#',
      'export#',
      'follow-up#',
      'registration#',
      'registration#',
      'staff#',
      'village#',
    ])
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 5,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      })
    }
  })

  it('tells with every alarm where to read on', () => {
    const descriptions = properties('AWS::CloudWatch::Alarm').map(({ AlarmDescription }) => AlarmDescription)
    expect(descriptions.length).toBeGreaterThan(25)
    expect(descriptions.filter((text) => !/docs\/runbook\.md#[a-z-]+$/.test(String(text)))).toEqual([])
  })
})
