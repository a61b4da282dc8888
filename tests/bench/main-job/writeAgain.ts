import { paginateScan, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { groupsOf } from '../../../shared/adapters/groupsOf.ts';

/** Items of one transaction: about what a household of the roll brings with two others. */
const together = 30;

/** Transactions under way at once. */
const atOnce = 4;

/**
 * Writes some of the table's items once more, each under a key of its own and in the indexes where it was, in
 * transactions that ask whether it is there already. What kind of record it is they do not tell, so that no function takes
 * it up.
 * @returns milliseconds for one item
 */
export async function writeAgain({ client, name }: Table, { items }: { items: number }): Promise<number> {
  const found: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name })) {
    found.push(...Items);
    if (found.length >= items) break;
  }
  const copies = found.slice(0, items).map(({ recordType: _, ...item }) => ({ ...item, PK: `AGAIN#${item.PK}` }));
  const begun = performance.now();
  await inParallel(groupsOf(copies, together), atOnce, async (group) => {
    const TransactItems = group.map((Item) => ({
      Put: { TableName: name, Item, ConditionExpression: 'attribute_not_exists(PK)' },
    }));
    await client.send(new TransactWriteCommand({ TransactItems }));
  });
  return (performance.now() - begun) / copies.length;
}
