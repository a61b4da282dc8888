import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Call, Outcome } from '../frames/Execution.ts';

/** `aws-sdk:s3:*`: a Body that is not text is written as JSON; a body read is text. */
export async function callS3(client: S3Client, call: Call): Promise<Outcome> {
  const { $metadata, ...answer } = await send(client, call);
  return { output: JSON.stringify(answer) };
}

async function send(client: S3Client, { action, arguments: args }: Call): Promise<{ $metadata: unknown }> {
  switch (action) {
    case 'getObject': {
      const { Body, ...answer } = await client.send(new GetObjectCommand(args as never));
      return { ...answer, Body: (await Body?.transformToString()) ?? '' } as { $metadata: unknown };
    }
    case 'putObject': {
      const { Body } = args as { Body?: unknown };
      const body = Body === undefined || typeof Body === 'string' ? Body : JSON.stringify(Body);
      return client.send(new PutObjectCommand({ ...(args as object), Body: body } as never));
    }
    case 'headObject':
      return client.send(new HeadObjectCommand(args as never));
    case 'deleteObject':
      return client.send(new DeleteObjectCommand(args as never));
    default:
      return client.send(new ListObjectsV2Command(args as never));
  }
}
