import { CreateBucketCommand, HeadBucketCommand, PutBucketCorsCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { localName } from './localName.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  BucketName: z.string().optional(),
  CorsConfiguration: z
    .strictObject({
      CorsRules: z.array(
        z.strictObject({
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.string()),
          AllowedHeaders: z.array(z.string()).optional(),
          ExposedHeaders: z.array(z.string()).optional(),
          MaxAge: z.number().optional(),
        }),
      ),
    })
    .optional(),
  VersioningConfiguration: passedOver('the local store keeps the last version of an object'),
  ObjectLockEnabled: passedOver('nothing local outlives its user'),
  ObjectLockConfiguration: passedOver('nothing local outlives its user'),
  LifecycleConfiguration: passedOver('local objects stay until --fresh'),
  BucketEncryption: passedOver('local objects are files of their user'),
  PublicAccessBlockConfiguration: passedOver('the local store listens on loopback only'),
  OwnershipControls: passedOver('there is one account'),
  AccessControl: passedOver('there is one account'),
  LoggingConfiguration: passedOver('the call log says who asked for what'),
});

export const bucket = resourceKind(Properties, async (id, properties, { clients: { s3 }, partition }) => {
  const Bucket = (properties.BucketName ?? localName(id)).toLowerCase();
  const exists = await s3.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
  if (!exists) await s3.send(new CreateBucketCommand({ Bucket }));
  const rules = properties.CorsConfiguration?.CorsRules;
  if (rules) {
    const CORSRules = rules.map(({ ExposedHeaders, MaxAge, ...rule }) => ({
      ...rule,
      ExposeHeaders: ExposedHeaders,
      MaxAgeSeconds: MaxAge,
    }));
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
  }
  return { ref: Bucket, attributes: { Arn: `arn:${partition}:s3:::${Bucket}` } };
});
