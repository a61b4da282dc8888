import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFinding } from './acceptFinding.ts';

/** One `$default` route: the function routes, verifies tokens and answers every refusal itself. */
export class Api extends Construct {
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string, props: { handler: IFunction; consoleOrigin: string }) {
    super(scope, id);
    const api = new HttpApi(this, 'HttpApi', {
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Handler', props.handler, { timeout: Duration.seconds(29) }),
      corsPreflight: {
        allowOrigins: [props.consoleOrigin],
        allowMethods: [CorsHttpMethod.ANY],
        allowHeaders: [
          'authorization',
          'content-type',
          'idempotency-key',
          'if-match',
          'traceparent',
          'accept-language',
        ],
        exposeHeaders: ['etag', 'location', 'retry-after'],
        maxAge: Duration.hours(1),
      },
    });
    this.#api = api;
    const logGroup = new LogGroup(this, 'AccessLogs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLog },
    });
    for (const route of api.node.findAll().filter((child) => child.node.id === 'DefaultRoute')) {
      acceptFinding(
        route,
        'AwsSolutions-APIG4',
        'Tokens are verified in the function, so that every refusal is a problem+json of ours.',
      );
    }
    new CfnOutput(this, 'Url', { value: stage.url });
  }

  /** Routes of a function beside the `$default` one, such as `GET /console/{proxy+}`. */
  addRoutes(name: string, handler: IFunction, routes: readonly string[]): void {
    const integration = new HttpLambdaIntegration(name, handler, { timeout: Duration.seconds(10) });
    for (const route of routes) {
      const [method, path = '/'] = route.split(' ');
      const added = this.#api.addRoutes({ path, methods: [method as HttpMethod], integration });
      for (const each of added) acceptFinding(each, 'AwsSolutions-APIG4', 'Files that everybody may read.');
    }
  }
}

// The path is left out: it may hold an identifier typed by hand.
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    method: '$context.httpMethod',
    status: '$context.status',
    latency: '$context.responseLatency',
    length: '$context.responseLength',
    sourceIp: '$context.identity.sourceIp',
    error: '$context.integrationErrorMessage',
  }),
);
