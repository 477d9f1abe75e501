import { Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { createLogGroup } from './logs.ts'
import type { Names } from './names.ts'
import type { StageSettings } from './settings.ts'

/** What is logged of a request: nothing that tells who asked, from where, or what. */
const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  integrationStatus: '$context.integrationStatus',
  ms: '$context.responseLatency',
  integrationMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
}

/** The address of the API, without the function behind it, so that the function can be told its own address. */
export function createApi(scope: Construct, names: Names): HttpApi {
  return new HttpApi(scope, 'Api', { apiName: names.prefix, createDefaultStage: false })
}

/** Every address goes to `web`: its pages for what is not found are better than the gateway's. */
export function openApi(
  scope: Construct,
  names: Names,
  api: HttpApi,
  web: LambdaFunction,
  throttle: StageSettings['throttle'],
): void {
  const route = new HttpRoute(scope, 'EveryAddress', {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration('ToWeb', web),
  })
  const reason = 'The newsroom and the form are public on purpose; nothing that is not public can be read through this function.'
  Validations.of(route).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason })
  const log = createLogGroup(scope, 'AccessLog', names.logGroup('access'))
  new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: throttle.ratePerSecond, burstLimit: throttle.burst },
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(JSON.stringify(LOGGED)) },
  })
}
