import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Kms } from '../kms/startKms.ts';
import type { Blueprint } from './Blueprint.ts';

/** What making a resource may use. */
export interface Provision {
  account: string;
  region: string;
  partition: string;
  clients: {
    dynamodb: DynamoDBClient;
    s3: S3Client;
    secrets: SecretsManagerClient;
    sqs: SQSClient;
  };
  /** Makes a key under the given id, or finds it again. */
  createKey: Kms['createKey'];
  assetDirectory(hash: string): string;
  /** Collects what is started once every resource exists. */
  blueprint: Blueprint;
}

/** `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE` of the local cloud. */
export const arnOf = (
  { partition, region, account }: Pick<Provision, 'partition' | 'region' | 'account'>,
  service: string,
  resource: string,
): string => `arn:${partition}:${service}:${region}:${account}:${resource}`;
