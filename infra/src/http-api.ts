import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { type CfnStage, HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { routes } from './routes.ts';
import { keepsData, nameIn, type Stage } from './stage.ts';

/** Ids, places and times. No address of who asked, and no query, where an order's link carries its token. */
const logged = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

/** The edge's way to the functions. Its stage is `$default`: another one would stand before each path. */
export function httpApi(scope: Construct, stage: Stage, functions: Record<string, Lambda>): HttpApi {
  const log = new LogGroup(scope, 'http-log', {
    logGroupName: `/rasa-desa/${stage.name}/http`,
    retention: stage.logDays as RetentionDays,
    removalPolicy: keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const api = new HttpApi(scope, 'http', {
    apiName: nameIn(stage, 'http'),
    description: 'Behind the edge, which shows a key that the functions ask for',
    createDefaultStage: true,
  });
  for (const [name, patterns] of Object.entries(routes)) {
    const integration = new HttpLambdaIntegration(`${name}-integration`, functions[name]!);
    for (const pattern of patterns)
      accept(
        new HttpRoute(scope, `route ${pattern.replaceAll('/', ' ')}`, {
          httpApi: api,
          routeKey:
            pattern === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(pattern, HttpMethod.ANY),
          integration,
        }),
        'AwsSolutions-APIG4',
        'A shop that is open to all: the app checks sessions, roles and origin on each request, and the edge’s key.',
      );
  }
  const defaultStage = api.defaultStage!.node.defaultChild as CfnStage;
  defaultStage.accessLogSettings = { destinationArn: log.logGroupArn, format: JSON.stringify(logged) };
  defaultStage.defaultRouteSettings = {
    throttlingRateLimit: stage.name === 'production' ? 500 : 50,
    throttlingBurstLimit: stage.name === 'production' ? 1000 : 100,
    detailedMetricsEnabled: false,
  };
  return api;
}

/** The name that the edge sends requests to. */
export const originHost = (api: HttpApi): string =>
  `${api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
