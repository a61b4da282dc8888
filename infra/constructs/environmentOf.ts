import type { EnvironmentKey } from '../functions.ts';
import type { SharedResources } from './SharedResources.ts';

const sources = {
  TABLE_NAME: (shared) => shared.tableName,
  DATA_BUCKET: (shared) => shared.buckets.data.name,
  EVIDENCE_BUCKET: (shared) => shared.buckets.evidence.name,
  DATA_KEY_ID: (shared) => shared.dataKeyArn,
  IDENTITY_SECRET_ID: (shared) => shared.identitySecretArn,
  START_INTERACTIVE_QUEUE_URL: (shared) => shared.queues['start-interactive'].url,
  START_BULK_QUEUE_URL: (shared) => shared.queues['start-bulk'].url,
  BULK_STARTS_PER_SECOND: (shared) => shared.bulkStartsPerSecond,
  OPEN_TASK_QUEUE_URL: (shared) => shared.queues['open-task'].url,
  TOKEN_QUEUE_URL: (shared) => shared.queues.token.url,
  FEED_QUEUE_URL: (shared) => shared.queues['feed-batch'].url,
  REGISTER_IMPORT_QUEUE_URL: (shared) => shared.queues['register-import'].url,
  WHAT_IF_QUEUE_URL: (shared) => shared.queues['what-if'].url,
  APPLICATION_MACHINE_ARN: (shared) => shared.machineArn('application'),
  WARNING_MACHINE_ARN: (shared) => shared.machineArn('warning'),
  DELIBERATION_MACHINE_ARN: (shared) => shared.machineArn('deliberation'),
  COMPARISON_MACHINE_ARN: (shared) => shared.machineArn('comparison'),
  OIDC_ISSUER: (shared) => shared.oidcIssuer,
  OIDC_AUDIENCE: (shared) => shared.oidcAudience,
  CONSOLE_CLIENT_ID: (shared) => shared.consoleClientId,
  SYNTHETIC_PERSONS: (shared) => shared.syntheticPersons,
} as const satisfies Record<EnvironmentKey, (shared: SharedResources) => string>;

/** Each function gets the keys its manifest entry lists and no other. */
export const environmentOf = (keys: readonly EnvironmentKey[], shared: SharedResources): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, sources[key](shared)]));
