import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { ServiceFunction } from './ServiceFunction.ts';
import type { SharedResources } from './SharedResources.ts';

/** A queue delivers batches; a message that fails comes back alone. */
export const mapQueues = (consumer: ServiceFunction, shared: SharedResources): void => {
  for (const trigger of consumer.spec.triggers) {
    if (trigger.kind !== 'queue') continue;
    new CfnEventSourceMapping(consumer, `From-${trigger.queue}`, {
      functionName: consumer.function.functionArn,
      eventSourceArn: shared.queues[trigger.queue].arn,
      batchSize: trigger.batchSize,
      functionResponseTypes: ['ReportBatchItemFailures'],
      ...(trigger.maximumConcurrency && { scalingConfig: { maximumConcurrency: trigger.maximumConcurrency } }),
    });
  }
};

/** A record that still fails after its retries goes to the dead letters: the sweep re-sends what it stood for. */
export const mapStream = (consumer: ServiceFunction, shared: SharedResources): void => {
  for (const trigger of consumer.spec.triggers) {
    if (trigger.kind !== 'stream') continue;
    new CfnEventSourceMapping(consumer, 'FromTable', {
      functionName: consumer.function.functionArn,
      eventSourceArn: shared.tableStreamArn,
      startingPosition: 'TRIM_HORIZON',
      batchSize: trigger.batchSize,
      ...(trigger.window && { maximumBatchingWindowInSeconds: trigger.window }),
      ...(trigger.filters && {
        filterCriteria: { filters: trigger.filters.map((pattern) => ({ pattern: JSON.stringify(pattern) })) },
      }),
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 5,
      functionResponseTypes: ['ReportBatchItemFailures'],
      destinationConfig: { onFailure: { destination: shared.streamDeadLetters.arn } },
    });
  }
};
