import type { IncomingHttpHeaders } from 'node:http';
import { accessKeyIdOf } from '../aws-protocol/accessKeyIdOf.ts';
import type { Call } from '../call-log/CallLog.ts';

export interface SqsRequest {
  headers: IncomingHttpHeaders;
  url: string;
  body?: { QueueUrl?: string; QueueName?: string };
}

/** The call that one SQS request is, under the permission that IAM asks for (a batch needs that of its single form). */
export function sqsCallOf({ headers, url, body }: SqsRequest): Call | undefined {
  const operation = /^AmazonSQS\.(\w+)$/.exec(String(headers['x-amz-target']))?.[1];
  if (!operation) return undefined;
  return {
    accessKeyId: accessKeyIdOf({ headers, url }),
    action: `sqs:${operation.replace(/^(Send|Delete|Change)(\w+)Batch$/, '$1$2')}`,
    resource: body?.QueueUrl?.split('/').at(-1) ?? body?.QueueName ?? '*',
  };
}
