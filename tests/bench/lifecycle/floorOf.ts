import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import type { Item } from '../../../shared/adapters/dynamodb/items.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { type Raised, together } from './raiseMany.ts';
import { templateOf } from './templateOf.ts';

/** Counters of one transaction of the figures. */
const countersTogether = 64;

interface Floor {
  officers: number;
  lives: number;
  /** Counters of figures that a life adds to. */
  counters: number;
}

/**
 * Lives a second when their transactions are all there is: the same items as those of a warning that was closed in this
 * run, in the same transactions, and as many counters, through the same proxy.
 */
export async function floorOf(table: Table, closed: Raised, { officers, lives, counters }: Floor): Promise<number> {
  const lifeOf = await templateOf(table, closed);
  const write = (items: readonly Item[], isNew: boolean) => {
    const [only, ...more] = items;
    const put = (Item: Item) => ({
      TableName: table.name,
      Item,
      // A version is asked for as the product asks for it; what is new must not be there yet.
      ...(isNew || !('version' in Item)
        ? { ConditionExpression: 'attribute_not_exists(PK)' }
        : {
            ConditionExpression: 'attribute_not_exists(PK) OR version = :version',
            ExpressionAttributeValues: { ':version': Item.version },
          }),
    });
    return only && more.length === 0
      ? table.client.send(new PutCommand(put(only)))
      : table.client.send(new TransactWriteCommand({ TransactItems: items.map((item) => ({ Put: put(item) })) }));
  };
  const live = async (): Promise<void> => {
    const group = Array.from({ length: together }, () => lifeOf(() => newId('floor')));
    await write(
      group.flatMap(({ raising }) => raising),
      true,
    );
    await Promise.all(
      group.map(async ({ rest }) => {
        for (const items of rest) await write(items, false);
      }),
    );
  };
  const count = async (): Promise<void> => {
    for (let left = lives * counters; left > 0; left -= countersTogether) {
      const TransactItems = Array.from({ length: Math.min(left, countersTogether) }, (_, at) => ({
        Update: {
          TableName: table.name,
          Key: { PK: 'FLOOR#figures', SK: `COUNTER#${at}` },
          UpdateExpression: 'ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':one': 1 },
        },
      }));
      await table.client.send(new TransactWriteCommand({ TransactItems }));
    }
  };
  const groups = Array.from({ length: Math.ceil(lives / together) });
  const begun = performance.now();
  await Promise.all([inParallel(groups, Math.ceil(officers / together), live), count()]);
  return (groups.length * together) / ((performance.now() - begun) / 1000);
}
