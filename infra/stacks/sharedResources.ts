import { Fn } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { BucketReference, QueueReference, SharedResources } from '../constructs/SharedResources.ts';
import type { QueueName } from '../grants.ts';
import type { StatefulStack } from './StatefulStack.ts';
import type { serviceParameters } from './serviceParameters.ts';

type Parameters = ReturnType<typeof serviceParameters>;

/** Exports what the stateless stack needs; the list of exports is the whole border between the two. */
export const sharedResources = (stateful: StatefulStack, parameters: Parameters): SharedResources => {
  const { records, queues, buckets, keys, identity } = stateful;
  const queue = ({ queueUrl, queueArn, queueName }: IQueue): QueueReference => ({
    url: stateful.exportValue(queueUrl),
    arn: stateful.exportValue(queueArn),
    name: stateful.exportValue(queueName),
  });
  const bucket = ({ bucketName, bucketArn }: StatefulStack['buckets']['data']): BucketReference => ({
    name: stateful.exportValue(bucketName),
    arn: stateful.exportValue(bucketArn),
  });
  return {
    tableName: stateful.exportValue(records.table.tableName),
    tableArn: stateful.exportValue(records.table.tableArn),
    tableStreamArn: stateful.exportValue(records.table.tableStreamArn),
    queues: Object.fromEntries(Object.entries(queues.work).map(([name, work]) => [name, queue(work)])) as Record<
      QueueName,
      QueueReference
    >,
    streamDeadLetters: queue(queues.streamDeadLetters),
    scheduleDeadLetters: queue(queues.scheduleDeadLetters),
    buckets: { data: bucket(buckets.data), evidence: bucket(buckets.evidence), roots: bucket(buckets.roots) },
    storageKeyArn: stateful.exportValue(keys.storage.keyArn),
    dataKeyArn: stateful.exportValue(keys.data.keyArn),
    identitySecretArn: stateful.exportValue(identity.secret.ref),
    machineArn: (name) => statesArn(`stateMachine:\${AWS::StackName}-${name}`),
    executionArns: (name) => statesArn(`execution:\${AWS::StackName}-${name}:*`),
    mapRunArns: (name) => ({
      mapRuns: statesArn(`mapRun:\${AWS::StackName}-${name}/*`),
      children: statesArn(`execution:\${AWS::StackName}-${name}/*`),
    }),
    oidcIssuer: parameters.oidcIssuer,
    oidcAudience: parameters.oidcAudience,
    consoleClientId: parameters.consoleClientId,
    syntheticPersons: parameters.syntheticPersons,
    bulkStartsPerSecond: parameters.bulkStartsPerSecond,
  };
};

const statesArn = (resource: string): string =>
  Fn.sub(`arn:\${AWS::Partition}:states:\${AWS::Region}:\${AWS::AccountId}:${resource}`);
