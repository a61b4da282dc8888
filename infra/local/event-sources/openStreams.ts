import { Agent, request } from 'node:http';
import { readBody } from '../aws-protocol/readBody.ts';

/** A record of a stream in DynamoDB's own JSON, which is also the form in which a function receives it. */
export interface StreamRecord {
  dynamodb?: { SequenceNumber?: string };
}

export interface Shard {
  ShardId: string;
  ParentShardId?: string;
}

interface Answers {
  DescribeStream: { StreamDescription?: { Shards?: Shard[]; LastEvaluatedShardId?: string } };
  GetShardIterator: { ShardIterator?: string };
  GetRecords: { Records?: StreamRecord[]; NextShardIterator?: string };
}

export interface Streams {
  /** @throws an error named as the service names it */
  call<Action extends keyof Answers>(action: Action, input: Record<string, unknown>): Promise<Answers[Action]>;
  close(): void;
}

/** Reads streams in the name of one access key. Without the SDK: it would take apart every record, to be put together again. */
export function openStreams(endpoint: string, accessKeyId: string): Streams {
  const agent = new Agent({ keepAlive: true, timeout: 20_000 });
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20240101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
  };
  const post = (action: string, body: Buffer) =>
    new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
      const outgoing = request(
        endpoint,
        {
          agent,
          method: 'POST',
          headers: { ...headers, 'x-amz-target': `DynamoDBStreams_20120810.${action}`, 'content-length': body.length },
        },
        (answer) =>
          readBody(answer).then((bytes) => resolve({ status: answer.statusCode as number, body: bytes }), reject),
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return {
    async call(action, input) {
      const { status, body } = await post(action, Buffer.from(JSON.stringify(input)));
      const answer = JSON.parse(body.toString()) as { __type?: string; message?: string };
      if (status === 200) return answer as never;
      throw Object.assign(new Error(answer.message), { name: answer.__type?.split('#').at(-1) ?? 'Error' });
    },
    close: () => agent.destroy(),
  };
}
