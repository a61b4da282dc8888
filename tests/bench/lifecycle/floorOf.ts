import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { tableOf } from './tableOf.ts';

/** Items of a command: task, case, chain event, the command record; about 900 bytes each. */
const items = ['TASK', 'CASE', 'EVENT', 'COMMAND'];
const body = 'x'.repeat(900);

/** Transactions a second of the shape of a command, through the same proxy, with nothing around them. */
export async function floorOf(cloud: Cloud, { officers, transactions }: { officers: number; transactions: number }) {
  const table = await tableOf(cloud);
  const write = async () => {
    const PK = `FLOOR#${newId('f')}`;
    const TransactItems = items.map((SK) => ({
      Put: { TableName: table.name, Item: { PK, SK, body }, ConditionExpression: 'attribute_not_exists(PK)' },
    }));
    await table.client.send(new TransactWriteCommand({ TransactItems }));
  };
  const begun = performance.now();
  await inParallel(Array.from({ length: transactions }), officers, write);
  const seconds = (performance.now() - begun) / 1000;
  table.client.destroy();
  return transactions / seconds;
}
