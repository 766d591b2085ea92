import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, type FunctionOptions, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Environment } from '../functions/platform/environment'
import { type FunctionName, type Grants, grantsOf } from './grants'
import type { Keys } from './keys'
import type { Stage } from './stages'

type FunctionSize = Pick<FunctionOptions, 'memorySize' | 'timeout'>

export interface FactoryOptions {
  readonly stage: Stage
  /** Holds `<name>/index.mjs` for every function. */
  readonly folder: string
  readonly keys: Keys
  /** Exactly what the functions' schema asks for: a variable the stack forgets does not compile. */
  readonly environment: Readonly<Record<keyof Environment, string>>
  readonly grants: Grants
}

/** Makes every function the same way: its code, its own role with what the table grants, its log. */
export class FunctionFactory extends Construct {
  /** What could not be handled, after every retry. An operator looks, repairs and sends it again. */
  readonly failed: Queue
  readonly made = new Map<FunctionName, LambdaFunction>()

  constructor(
    scope: Construct,
    private readonly options: FactoryOptions,
  ) {
    super(scope, 'Functions')
    this.failed = new Queue(this, 'Failed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** `event`: called by an event or the time, where Lambda itself tries again and gives up. A stream's mapping does its own. */
  create(name: FunctionName, own: FunctionSize = {}, calledBy: 'event' | 'other' = 'other'): LambdaFunction {
    const { stage, grants, keys, environment } = this.options
    const id = pascalCase(name)
    const logGroup = new LogGroup(this, `${id}Log`, { retention: stage.logDays, removalPolicy: RemovalPolicy.RETAIN })
    const role = new Role(this, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const fn = new LambdaFunction(this, id, {
      // The newest runtime that both China regions offer; arm64 is not confirmed there.
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      handler: 'index.handler',
      code: this.codeOf(name),
      timeout: Duration.seconds(20),
      memorySize: 512,
      ...own,
      environment: { ...environment },
      role,
      logGroup,
      ...(calledBy === 'event' && { onFailure: new SqsDestination(this.failed), retryAttempts: 2 }),
    })
    logGroup.grantWrite(role)
    keys.allowStorage(role)
    for (const grant of grantsOf[name]) grants[grant](role)
    this.made.set(name, fn)
    return fn
  }

  private codeOf(name: FunctionName): Code {
    const folder = join(this.options.folder, name)
    if (!existsSync(join(folder, 'index.mjs'))) throw new Error(`${folder} is not built: npm run build:functions`)
    return Code.fromAsset(folder)
  }
}

const pascalCase = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
