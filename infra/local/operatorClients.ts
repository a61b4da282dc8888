import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Services } from './startServices.ts';

/** The key with which the local cloud itself calls its services. */
export const operatorKey = 'LOCALCloud';

/** Clients of the local services that sign with one access key. */
export const clientsOf = (services: Services, region: string, accessKeyId = operatorKey) => {
  const options = ({ endpoint }: { endpoint: string }) => ({
    region,
    endpoint,
    credentials: { accessKeyId, secretAccessKey: 'local' },
  });
  const sqs = new SQSClient({ ...options(services.sqs), cacheMiddleware: true });
  // It builds a log line of every answer, for a logger that nobody sets.
  sqs.middlewareStack.remove('loggerMiddleware');
  return {
    dynamodb: new DynamoDBClient(options(services.dynamodb)),
    sqs,
    s3: new S3Client({ ...options(services.s3), forcePathStyle: true }),
    secrets: new SecretsManagerClient(options(services.secrets)),
  };
};
