import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import { LocalCloudRefusal } from '../assembly/LocalCloudRefusal.ts';
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
  ObjectLockEnabled: z.boolean().default(false),
  ObjectLockConfiguration: z
    .strictObject({
      ObjectLockEnabled: z.literal('Enabled'),
      Rule: z.strictObject({
        DefaultRetention: z.strictObject({ Mode: z.enum(['COMPLIANCE', 'GOVERNANCE']), Days: z.number() }),
      }),
    })
    .optional(),
  LifecycleConfiguration: passedOver('local objects stay until --fresh'),
  BucketEncryption: z
    .strictObject({
      ServerSideEncryptionConfiguration: z.tuple([
        z.strictObject({
          BucketKeyEnabled: z.boolean().optional(),
          ServerSideEncryptionByDefault: z.strictObject({
            SSEAlgorithm: z.enum(['aws:kms', 'AES256']),
            KMSMasterKeyID: z.string().optional(),
          }),
        }),
      ]),
    })
    .optional(),
  PublicAccessBlockConfiguration: passedOver('the local store listens on loopback only'),
  OwnershipControls: passedOver('there is one account'),
  AccessControl: passedOver('there is one account'),
  LoggingConfiguration: passedOver('the call log says who asked for what'),
});

export const bucket = resourceKind(Properties, async (id, properties, { clients: { s3 }, partition, blueprint }) => {
  const Bucket = (properties.BucketName ?? localName(id)).toLowerCase();
  const exists = await s3.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
  if (!exists)
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: properties.ObjectLockEnabled }));
  const { ObjectLockConfiguration } = properties;
  if (ObjectLockConfiguration) {
    await s3.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration })).catch((error: Error) => {
      if (error.name !== 'ObjectLockConfigurationNotFoundError') throw error;
      throw new LocalCloudRefusal(
        `The bucket ${Bucket} was made without a lock by another build: start anew with npm start -- --fresh.`,
      );
    });
  }
  const rules = properties.CorsConfiguration?.CorsRules;
  if (rules) {
    const CORSRules = rules.map(({ ExposedHeaders, MaxAge, ...rule }) => ({
      ...rule,
      ExposeHeaders: ExposedHeaders,
      MaxAgeSeconds: MaxAge,
    }));
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
  }
  const Arn = `arn:${partition}:s3:::${Bucket}`;
  const [encryption] = properties.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
  const key = encryption?.ServerSideEncryptionByDefault.KMSMasterKeyID;
  // The local store encrypts nothing, but on AWS every object needs the key too.
  if (key) blueprint.atRest[Arn] = key;
  return { ref: Bucket, attributes: { Arn } };
});
