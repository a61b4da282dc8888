import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Blueprint } from './Blueprint.ts';

/** What making a resource may use. */
export interface Provision {
  account: string;
  region: string;
  partition: string;
  clients: {
    dynamodb: DynamoDBClient;
    kms: KMSClient;
    s3: S3Client;
    secrets: SecretsManagerClient;
    sqs: SQSClient;
  };
  /** Ids that a service chose at the first start and must be found again at the next. */
  physicalIds: { get(key: string): string | undefined; set(key: string, id: string): void };
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
