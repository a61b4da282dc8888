import * as z from 'zod';
import { localName } from './localName.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Api = z.strictObject({
  Name: z.string(),
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z
    .strictObject({
      AllowOrigins: z.array(z.string()),
      AllowMethods: z.array(z.string()),
      AllowHeaders: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      MaxAge: z.number().default(0),
    })
    .optional(),
});

export const httpApi = resourceKind(Api, (id, { CorsConfiguration: cors }, { blueprint, region, partition }) => {
  const ref = localName(id).toLowerCase();
  blueprint.apis.push({
    id: ref,
    cors: cors && {
      origins: cors.AllowOrigins,
      methods: cors.AllowMethods,
      headers: cors.AllowHeaders,
      exposedHeaders: cors.ExposeHeaders,
      maxAge: cors.MaxAge,
    },
  });
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { ref, attributes: { ApiEndpoint: `https://${ref}.execute-api.${region}.${suffix}`, ApiId: ref } };
});

const Integration = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().max(30_000).default(30_000),
});

export const httpIntegration = resourceKind(Integration, (id, properties, { blueprint }) => {
  blueprint.integrations.push({
    id: id.logicalId,
    functionArn: properties.IntegrationUri,
    timeout: properties.TimeoutInMillis,
  });
  return { ref: id.logicalId, attributes: {} };
});

const Route = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.union([z.literal('$default'), z.string().regex(/^[A-Z]+ \/(?:[\w.-]+\/)*(?:[\w.-]+|\{proxy\+\})?$/)]),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.literal('NONE').default('NONE'),
});

export const httpRoute = resourceKind(Route, (id, { ApiId, RouteKey, Target }, { blueprint }) => {
  blueprint.routes.push({ apiId: ApiId, routeKey: RouteKey, integrationId: Target.replace('integrations/', '') });
  return { ref: id.logicalId, attributes: {} };
});

const Stage = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: passedOver('one machine throttles itself'),
  AccessLogSettings: passedOver('the function logs each request'),
});

export const httpStage = resourceKind(Stage, (_, { StageName }) => ({ ref: StageName, attributes: {} }));
