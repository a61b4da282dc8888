import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { S3 } from '@aws-sdk/client-s3';
import { SQS } from '@aws-sdk/client-sqs';

export interface Endpoints {
  sqsEndpoint?: string;
  s3Endpoint?: string;
  dynamodbEndpoint?: string;
}

export type Clients = ReturnType<typeof createClients>;

/** One client per service and principal, made when first needed. */
export function createClients({ sqsEndpoint, s3Endpoint, dynamodbEndpoint }: Endpoints, region: string) {
  const once = <Client>(endpoint: string | undefined, make: (options: object) => Client) => {
    const made = new Map<string, Client>();
    return (accessKeyId: string): Client => {
      const credentials = { accessKeyId, secretAccessKey: 'local' };
      const client =
        made.get(accessKeyId) ?? make({ region, credentials, cacheMiddleware: true, ...(endpoint && { endpoint }) });
      made.set(accessKeyId, client);
      return client;
    };
  };
  return {
    sqs: once(sqsEndpoint, (options) => new SQS({ ...options, useQueueUrlAsEndpoint: false })),
    s3: once(s3Endpoint, (options) => new S3({ ...options, forcePathStyle: true })),
    dynamodb: once(dynamodbEndpoint, (options) => new DynamoDB(options)),
  };
}
