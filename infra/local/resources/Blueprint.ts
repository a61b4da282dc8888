import type { Pattern } from '../event-sources/filterRecords.ts';
import type { Statement } from '../permissions/Statement.ts';

export interface FunctionBlueprint {
  logicalId: string;
  name: string;
  arn: string;
  roleArn: string;
  assetDirectory: string;
  /** `index.handler` */
  handler: string;
  /** MB */
  memory: number;
  /** ms */
  timeout: number;
  concurrency: number;
  environment: Readonly<Record<string, string>>;
}

export interface QueueMappingBlueprint {
  kind: 'queue';
  logicalId: string;
  functionArn: string;
  queueArn: string;
  batchSize: number;
  reportsItemFailures: boolean;
  maximumConcurrency?: number | undefined;
}

export interface StreamMappingBlueprint {
  kind: 'stream';
  logicalId: string;
  functionArn: string;
  streamArn: string;
  batchSize: number;
  bisects: boolean;
  /** ms for which records are gathered before they go out */
  window: number;
  maximumRetries: number;
  reportsItemFailures: boolean;
  /** Records that fit none of them are not handed on; none: all are. */
  filters?: readonly Pattern[] | undefined;
  onFailureQueueArn?: string | undefined;
}

export interface MachineBlueprint {
  logicalId: string;
  name: string;
  arn: string;
  roleArn: string;
  definition: string;
}

export interface ScheduleBlueprint {
  name: string;
  expression: string;
  timezone: string;
  enabled: boolean;
  targetArn: string;
  roleArn: string;
  input: string;
}

export interface CorsBlueprint {
  origins: readonly string[];
  methods: readonly string[];
  headers: readonly string[];
  exposedHeaders: readonly string[];
  /** s */
  maxAge: number;
}

export interface ApiBlueprint {
  id: string;
  cors?: CorsBlueprint | undefined;
}

export interface RouteBlueprint {
  apiId: string;
  routeKey: string;
  integrationId: string;
}

export interface IntegrationBlueprint {
  id: string;
  functionArn: string;
  /** ms */
  timeout: number;
}

export interface RoleBlueprint {
  logicalId: string;
  arn: string;
  statements: readonly Statement[];
}

/** Everything that runs once the resources exist. */
export interface Blueprint {
  functions: FunctionBlueprint[];
  mappings: (QueueMappingBlueprint | StreamMappingBlueprint)[];
  machines: MachineBlueprint[];
  schedules: ScheduleBlueprint[];
  apis: ApiBlueprint[];
  integrations: IntegrationBlueprint[];
  routes: RouteBlueprint[];
  roles: RoleBlueprint[];
  /** Which key opens a table, bucket or secret on AWS: key ARN by the resource's ARN. */
  atRest: Record<string, string>;
  outputs: Record<string, string>;
}

export const emptyBlueprint = (): Blueprint => ({
  functions: [],
  mappings: [],
  machines: [],
  schedules: [],
  apis: [],
  integrations: [],
  routes: [],
  roles: [],
  atRest: {},
  outputs: {},
});
