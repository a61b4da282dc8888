import type { Grant } from '../grants.ts';
import { type Allowed, allow } from './allow.ts';
import { bucketAtRest, secretAtRest, tableAtRest } from './keyStatements.ts';
import type { SharedResources } from './SharedResources.ts';

const prefixed = (service: string, actions: readonly string[]): string[] =>
  actions.map((action) => `${service}:${action}`);

/** The statements that one grant of the manifest stands for, the keys at rest included. */
export const grantStatements = (grant: Grant, shared: SharedResources): Allowed[] => {
  if ('table' in grant) {
    return [
      allow(prefixed('dynamodb', grant.table), [shared.tableArn]),
      ...(grant.indexes?.length
        ? [
            allow(
              ['dynamodb:Query'],
              grant.indexes.map((index) => `${shared.tableArn}/index/${index}`),
            ),
          ]
        : []),
      tableAtRest(shared.storageKeyArn),
    ];
  }
  if ('queue' in grant) return [allow(prefixed('sqs', grant.actions), [shared.queues[grant.queue].arn])];
  if ('bucket' in grant) {
    return [
      allow(prefixed('s3', grant.actions), [`${shared.buckets[grant.bucket].arn}/${grant.prefix}`], {
        wildcardReason: `Objects under ${grant.prefix} come and go.`,
      }),
      bucketAtRest(shared.storageKeyArn),
    ];
  }
  if ('listed' in grant) {
    return [allow(['s3:ListBucket'], [shared.buckets[grant.listed].arn], { prefix: grant.prefix })];
  }
  if ('key' in grant) return [allow(prefixed('kms', grant.actions), [shared.dataKeyArn])];
  if ('secret' in grant) {
    return [allow(['secretsmanager:GetSecretValue'], [shared.identitySecretArn]), secretAtRest(shared.dataKeyArn)];
  }
  if ('mapRunsOf' in grant) {
    const { mapRuns, children } = shared.mapRunArns(grant.mapRunsOf);
    const wildcardReason = 'Map runs of this one machine come and go.';
    return [
      allow(['states:ListMapRuns'], [shared.executionArns(grant.mapRunsOf)], { wildcardReason }),
      allow(['states:ListExecutions'], [mapRuns], { wildcardReason }),
      allow(
        ['states:DescribeExecution', 'states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'],
        [children],
        { wildcardReason },
      ),
    ];
  }
  if ('machine' in grant) return [allow(prefixed('states', grant.actions), [shared.machineArn(grant.machine)])];
  return [
    allow(prefixed('states', grant.actions), [shared.executionArns(grant.executionsOf)], {
      wildcardReason: 'Executions of this one machine come and go.',
    }),
  ];
};
