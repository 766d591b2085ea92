import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib'
import { CorsHttpMethod, HttpApi, HttpMethod, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Match, Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Code, FilterCriteria, FilterRule, Function as Fn, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { type FixtureFunction, fixtureFunctions } from './fixture-functions'

/** A small system with one of everything the runner knows. Returns the folder of its assembly. */
export function writeFixtureAssembly(folder: string): string {
  const outdir = join(folder, 'assembly')
  const app = new App({ outdir })
  const stack = new Stack(app, 'Fixture', { env: { region: 'cn-northwest-1' } })
  const notes = new CfnParameter(stack, 'Notes').valueAsString
  const failed = new Queue(stack, 'Failed')
  // Only the slow one is pressed for time: on a busy machine ten megabytes take a while.
  const create = (name: FixtureFunction, id: string = name, seconds = 60): Fn => {
    const source = join(folder, 'source', name)
    mkdirSync(source, { recursive: true })
    writeFileSync(join(source, 'index.mjs'), fixtureFunctions[name])
    return new Fn(stack, id, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(source),
      timeout: Duration.seconds(seconds),
      environment: { NOTES: notes, STAGE: 'dev' },
      onFailure: new SqsDestination(failed),
      retryAttempts: 1,
    })
  }

  addApi(stack, { api: create('api'), slow: create('api', 'slow', 1), who: create('authorizer') })
  addProjector(stack, create('projector'), failed)
  addJobs(stack, create('job'))
  app.synth()
  return outdir
}

function addApi(stack: Stack, { api, slow, who }: Readonly<Record<'api' | 'slow' | 'who', Fn>>): void {
  const http = new HttpApi(stack, 'Http', {
    createDefaultStage: false,
    corsPreflight: {
      allowOrigins: ['https://ruhu.example'],
      allowMethods: [CorsHttpMethod.POST],
      allowHeaders: ['content-type'],
    },
  })
  new HttpStage(stack, 'Stage', { httpApi: http, stageName: 'api' })
  const integration = new HttpLambdaIntegration('Api', api)
  for (const path of ['/people/{id}', '/people/me', '/files/{path+}']) {
    http.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.POST], integration })
  }
  for (const path of ['/exits', '/throws']) http.addRoutes({ path, methods: [HttpMethod.POST], integration })
  const impatient = new HttpLambdaIntegration('Slow', slow)
  http.addRoutes({ path: '/slow', methods: [HttpMethod.POST], integration: impatient })
  const authorizer = new HttpLambdaAuthorizer('Who', who, { responseTypes: [HttpLambdaResponseType.SIMPLE] })
  http.addRoutes({ path: '/guarded', methods: [HttpMethod.GET], integration, authorizer })
}

function addProjector(stack: Stack, fn: Fn, failed: Queue): void {
  const table = new Table(stack, 'Journal', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
  })
  fn.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      filters: [FilterCriteria.filter({ dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('registration#') } } } })],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 1,
      onFailure: new SqsDlq(failed),
    }),
  )
}

function addJobs(stack: Stack, fn: Fn): void {
  const bucket = new Bucket(stack, 'Transfers', { versioned: true })
  const detail = { bucket: { name: [bucket.bucketName] }, object: { key: Match.prefix('rosters/') } }
  const eventPattern = { source: ['aws.s3'], detailType: ['Object Created'], detail }
  new Rule(stack, 'RosterArrived', { eventPattern, targets: [new LambdaFunction(fn)] })
  new Rule(stack, 'Daily', { schedule: Schedule.cron({ minute: '0', hour: '17' }), targets: [new LambdaFunction(fn)] })
}
