import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { countTransitions } from '../../shared/adapters/dynamodb/count.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { transitionOf } from '../../shared/figures/tally.ts';

const { TABLE_NAME } = readEnvironment({ TABLE_NAME: z.string() });
const table = openTable(TABLE_NAME);

const row = (image: unknown) => image && unmarshall(image as Record<string, AttributeValue>);

/** Keeps the counters that lists and overviews show. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const transitions = event.Records.flatMap(({ dynamodb }) => {
    const transition = transitionOf(row(dynamodb?.OldImage), row(dynamodb?.NewImage));
    return transition ? [transition] : [];
  });
  await countTransitions(table, transitions);
}
