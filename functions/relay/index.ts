import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { followUpEnvironment, sendFollowUps } from '../../shared/adapters/sqs/followUpQueues.ts';
import { followUpOfChange } from '../../shared/follow-up/followUp.ts';

const environment = readEnvironment(followUpEnvironment);
const sqs = new SQSClient({ cacheMiddleware: true });

type Image = Record<string, AttributeValue> | undefined;
const row = (image: Image) => image && unmarshall(image);

/** Passes on what the changed records ask for. A batch that fails is read again: every receiver is idempotent. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const followUps = event.Records.flatMap(({ dynamodb }) => {
    const followUp = followUpOfChange(row(dynamodb?.OldImage as Image), row(dynamodb?.NewImage as Image));
    return followUp ? [followUp] : [];
  });
  await sendFollowUps(sqs, environment, followUps);
}
