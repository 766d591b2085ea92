import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  CorsHttpMethod,
  HttpApi,
  HttpIntegrationType,
  type HttpMethod,
  HttpRouteIntegration,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { RouteKey } from '../shared/api/route'
import { type Domain, routesOf } from '../shared/api/routes'
import type { FunctionFactory } from './function-factory'
import type { Stage } from './stages'

/** One function per domain; every route of the contract under its own key. */
export class Api extends Construct {
  readonly http: HttpApi

  constructor(scope: Construct, stage: Stage, factory: FunctionFactory) {
    super(scope, 'Api')
    this.http = new HttpApi(this, 'Http', { createDefaultStage: false, corsPreflight: corsFor(stage) })
    this.openStage(stage)
    for (const domain of Object.keys(routesOf) as Domain[]) {
      const fn = factory.create(domain, sizeOf[domain])
      this.addRoutes(domain, fn)
    }
  }

  private addRoutes(domain: Domain, fn: IFunction): void {
    const integration = new DomainIntegration(domain, fn)
    for (const key of Object.keys(routesOf[domain]) as RouteKey[]) {
      const [method, path] = key.split(' ') as [HttpMethod, string]
      this.http.addRoutes({ path, methods: [method], integration })
    }
    // One permission for all routes of the domain: one each would outgrow the function's policy.
    fn.addPermission('Gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.http.arnForExecuteApi(),
    })
  }

  /** The stage's name is the first part of every path, so CloudFront can send `/api/*` here without rewriting. */
  private openStage(stage: Stage): void {
    const logGroup = new LogGroup(this, 'AccessLog', { retention: stage.logDays, removalPolicy: RemovalPolicy.RETAIN })
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: 'api',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLog },
    })
  }
}

/** The route's pattern, never the path or the query: those name persons. */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    error: '$context.error.message',
  }),
)

const corsFor = ({ domain }: Stage) => ({
  allowOrigins: [`https://${domain}`],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
  allowHeaders: ['authorization', 'content-type'],
  maxAge: Duration.hours(1),
})

/** Verification, rebuilds and reseals read the whole journal, a step at a time. */
const sizeOf: Partial<Record<Domain, { memorySize: number; timeout: Duration }>> = {
  audit: { memorySize: 1_024, timeout: Duration.seconds(29) },
  reseals: { memorySize: 1_024, timeout: Duration.seconds(29) },
}

/** As `HttpLambdaIntegration`, but without a permission per route. */
class DomainIntegration extends HttpRouteIntegration {
  constructor(
    domain: Domain,
    private readonly fn: IFunction,
  ) {
    super(domain)
  }

  override bind() {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.fn.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    }
  }
}
