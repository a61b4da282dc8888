import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

export interface Endpoints {
  sqsEndpoint?: string;
  s3Endpoint?: string;
  dynamodbEndpoint?: string;
}

export interface Clients {
  sqs(principal: string): SQSClient;
  s3(principal: string): S3Client;
  dynamodb(principal: string): DynamoDBClient;
}

/** One client per service and principal, made when first needed. */
export function createClients(endpoints: Endpoints, region: string): Clients {
  const options = (endpoint: string | undefined, accessKeyId: string) => ({
    region,
    credentials: { accessKeyId, secretAccessKey: 'local' },
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  return {
    sqs: once(
      (principal) => new SQSClient({ ...options(endpoints.sqsEndpoint, principal), useQueueUrlAsEndpoint: false }),
    ),
    s3: once((principal) => new S3Client({ ...options(endpoints.s3Endpoint, principal), forcePathStyle: true })),
    dynamodb: once((principal) => new DynamoDBClient(options(endpoints.dynamodbEndpoint, principal))),
  };
}

function once<T>(make: (principal: string) => T): (principal: string) => T {
  const made = new Map<string, T>();
  return (principal) => {
    let client = made.get(principal);
    if (!client) {
      client = make(principal);
      made.set(principal, client);
    }
    return client;
  };
}
