import * as z from 'zod';
import { localName } from './localName.ts';
import { arnOf } from './Provision.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.literal('nodejs24.x'),
  Architectures: z.tuple([z.literal('x86_64')]),
  Role: z.string(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
  Description: passedOver('for people'),
  EphemeralStorage: passedOver('the local temporary directory is as large as its disk'),
  LoggingConfig: passedOver('lines go to a file per function'),
});

/** Environments of a function without a reserved concurrency: enough to see what happens at once; each has to warm up. */
const defaultConcurrency = 2;

export const lambdaFunction = resourceKind(Properties, (id, properties, provision) => {
  const name = properties.FunctionName ?? localName(id);
  const arn = arnOf(provision, 'lambda', `function:${name}`);
  provision.blueprint.functions.push({
    logicalId: id.logicalId,
    name,
    arn,
    roleArn: properties.Role,
    assetDirectory: provision.assetDirectory(properties.Code.S3Key.replace(/\.zip$/, '')),
    handler: properties.Handler,
    memory: properties.MemorySize,
    timeout: properties.Timeout * 1000,
    concurrency: properties.ReservedConcurrentExecutions ?? defaultConcurrency,
    environment: properties.Environment?.Variables ?? {},
  });
  return { ref: name, attributes: { Arn: arn } };
});
