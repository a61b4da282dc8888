import * as z from 'zod';
import { Pattern } from '../event-sources/filterRecords.ts';
import { resourceKind } from './ResourceKind.ts';

const FunctionResponseTypes = z.array(z.literal('ReportBatchItemFailures')).default([]);

/** A pattern is JSON in a text. */
const Filter = z.strictObject({ Pattern: z.string().transform((text) => Pattern.parse(JSON.parse(text))) });

const Queue = z.strictObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.number().max(10).default(10),
  FunctionResponseTypes,
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
});

const Stream = z.strictObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  StartingPosition: z.literal('TRIM_HORIZON'),
  BatchSize: z.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRetryAttempts: z.number().nonnegative(),
  FunctionResponseTypes,
  FilterCriteria: z.strictObject({ Filters: z.array(Filter).min(1).max(5) }).optional(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
});

export const eventSourceMapping = resourceKind(z.union([Stream, Queue]), (id, properties, { blueprint }) => {
  const common = {
    logicalId: id.logicalId,
    functionArn: properties.FunctionName,
    batchSize: properties.BatchSize,
    reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  };
  if ('StartingPosition' in properties) {
    blueprint.mappings.push({
      kind: 'stream',
      ...common,
      streamArn: properties.EventSourceArn,
      bisects: properties.BisectBatchOnFunctionError,
      window: properties.MaximumBatchingWindowInSeconds * 1000,
      maximumRetries: properties.MaximumRetryAttempts,
      filters: properties.FilterCriteria?.Filters.map(({ Pattern: pattern }) => pattern),
      onFailureQueueArn: properties.DestinationConfig?.OnFailure.Destination,
    });
  } else {
    blueprint.mappings.push({
      kind: 'queue',
      ...common,
      queueArn: properties.EventSourceArn,
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
    });
  }
  return { ref: id.logicalId, attributes: { Id: id.logicalId } };
});
