import type { Authorizer } from './authorizer'
import { type CorsConfiguration, createCors } from './cors'
import type { ApiDescription, ApiRoute } from './gateway'
import type { Resolve } from './resolve'
import { type Resource, resourcesOf, type Stack } from './template'

interface RouteProperties {
  readonly RouteKey: string
  /** `integrations/<id>` */
  readonly Target: string
  readonly AuthorizationType?: string
  readonly AuthorizerId?: string
}

/** The template's HTTP API; undefined if it has none. */
export function readApi(stack: Stack, resolve: Resolve): ApiDescription | undefined {
  const [api] = resourcesOf(stack.template, 'AWS::ApiGatewayV2::Api')
  const [stage] = resourcesOf(stack.template, 'AWS::ApiGatewayV2::Stage')
  if (!api) return undefined

  const routes = resourcesOf(stack.template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const route = resolve<RouteProperties>(Properties)
    return [route.RouteKey, apiRoute(stack, resolve, route)] as const
  })
  return {
    stage: stage ? resolve<string>(stage[1].Properties?.StageName) : '$default',
    account: stack.account,
    cors: createCors(resolve<CorsConfiguration | undefined>(api[1].Properties?.CorsConfiguration)),
    routes: new Map(routes),
  }
}

function apiRoute(
  stack: Stack,
  resolve: Resolve,
  { Target, AuthorizationType, AuthorizerId }: RouteProperties,
): ApiRoute {
  const integration = resourceNamed(stack, Target.split('/').at(-1))
  const functionArn = resolve<string>(integration.Properties?.IntegrationUri)
  if (AuthorizationType !== 'CUSTOM') return { functionArn }
  return { functionArn, authorizer: readAuthorizer(resourceNamed(stack, AuthorizerId), resolve) }
}

function readAuthorizer({ Properties = {} }: Resource, resolve: Resolve): Authorizer {
  const address = resolve<string>(Properties.AuthorizerUri)
  // API Gateway wraps the function's ARN in an address of its own.
  const [, functionArn = address] = /\/functions\/(.+)\/invocations$/.exec(address) ?? []
  return { functionArn, identitySource: resolve<readonly string[] | undefined>(Properties.IdentitySource) ?? [] }
}

function resourceNamed({ template }: Stack, id: string | undefined): Resource {
  const resource = id === undefined ? undefined : template.Resources[id]
  if (!resource) throw new Error(`the template has no resource ${id}`)
  return resource
}
