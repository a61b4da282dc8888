import { join } from 'node:path';
import { GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import type { EventSource } from './event-sources/EventSource.ts';
import { openCheckpoints } from './event-sources/openCheckpoints.ts';
import { openStreams } from './event-sources/openStreams.ts';
import { releaseInFlight } from './event-sources/releaseInFlight.ts';
import { shareReads } from './event-sources/shareReads.ts';
import { startQueueSource } from './event-sources/startQueueSource.ts';
import { startStreamSource } from './event-sources/startStreamSource.ts';
import { accessKeyIdOfResource } from './lambda/functionVariables.ts';
import type { LocalFunction } from './lambda/LocalFunction.ts';
import { clientsOf } from './operatorClients.ts';
import type { Blueprint } from './resources/Blueprint.ts';
import type { Services } from './startServices.ts';

interface EventSourceOptions {
  blueprint: Blueprint;
  services: Services;
  region: string;
  stateDirectory: string;
  inMemory: boolean;
  functionOf(arn: string): LocalFunction;
}

/** Starts every mapping of the app. */
export const startEventSources = async (options: EventSourceOptions): Promise<EventSource[]> => {
  const { blueprint, services, region, stateDirectory, inMemory, functionOf } = options;
  const operator = clientsOf(services, region).sqs;
  // A stream in memory is another one at each start.
  const checkpoints = openCheckpoints(inMemory ? undefined : join(stateDirectory, 'streams.json'));
  const shared = shareReads();
  const urlOf = async (arn: string): Promise<string> => {
    const QueueName = arn.split(':').at(-1);
    return (await operator.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl as string;
  };
  return Promise.all(
    blueprint.mappings.map(async (mapping) => {
      const fn = functionOf(mapping.functionArn);
      const accessKeyId = accessKeyIdOfResource(fn.blueprint.logicalId);
      const { sqs } = clientsOf(services, region, accessKeyId);
      if (mapping.kind === 'stream') {
        const onFailureQueueUrl = mapping.onFailureQueueArn && (await urlOf(mapping.onFailureQueueArn));
        const { endpoint, writeCount } = services.dynamodb;
        const streams = openStreams(endpoint, accessKeyId);
        const given = { mapping, region, streams, sqs, onFailureQueueUrl, fn };
        return startStreamSource({ ...given, checkpoints, shared, writeCount });
      }
      const queueUrl = await urlOf(mapping.queueArn);
      await releaseInFlight(operator, services.sqs.endpoint, queueUrl);
      return startQueueSource({ mapping, queueUrl, region, sqs, operator, fn });
    }),
  );
};
