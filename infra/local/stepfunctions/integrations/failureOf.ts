import type { Failure } from '../frames/Execution.ts';

const prefixes: Record<string, [prefix: string, service: string]> = {
  lambda: ['Lambda', 'AWSLambda'],
  sqs: ['SQS', 'Sqs'],
  dynamodb: ['DynamoDB', 'AmazonDynamoDBv2'],
  s3: ['S3', 'S3'],
};

interface SdkError {
  name?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number; requestId?: string };
}

/** An SDK's error as Step Functions names it: `DynamoDB.ConditionalCheckFailedException`; no answer at all is the service's SdkClientException. */
export function failureOf(service: string, thrown: unknown): Failure {
  const error = thrown as SdkError;
  const [prefix, name] = prefixes[service] ?? [service, service];
  const answered = error.$metadata?.httpStatusCode !== undefined || (error.name ?? 'Error') !== 'Error';
  const code = answered ? (error.name ?? 'Unknown') : 'SdkClientException';
  const status = error.$metadata?.httpStatusCode ?? 500;
  return {
    error: `${prefix}.${code.endsWith('Exception') ? code : `${code}Exception`}`,
    cause: `${error.message ?? ''} (Service: ${name}; Status Code: ${status}; Error Code: ${code}; Request ID: ${error.$metadata?.requestId ?? 'local'}; Proxy: null)`,
  };
}
