import type { FunctionBlueprint } from '../resources/Blueprint.ts';

/** Endpoints of the local services by the name that the SDK reads: `DYNAMODB`, `SQS`, `SFN`, `S3`, `KMS`, … */
export type ServiceEndpoints = Readonly<Record<string, string>>;

/** The key id by which the services know a caller; the permission check finds its role by it. */
export const accessKeyIdOfResource = (logicalId: string): string => `LOCAL${logicalId}`;

/** The environment of a function: what Lambda sets, the local endpoints, its own access key, its own variables. */
export const functionVariables = (
  { logicalId, name, memory, assetDirectory, environment, handler }: FunctionBlueprint,
  region: string,
  endpoints: ServiceEndpoints,
): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: accessKeyIdOfResource(logicalId),
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  LAMBDA_TASK_ROOT: assetDirectory,
  _HANDLER: handler,
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  TMPDIR: process.env.TMPDIR ?? '/tmp',
  ...Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url])),
  ...environment,
});
