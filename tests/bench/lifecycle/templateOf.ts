import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../../shared/adapters/dynamodb/items.ts';
import { readPartition } from '../../../shared/adapters/dynamodb/partitionReader.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { eventsOf } from '../../../shared/chain/event.ts';
import type { Raised } from './raiseMany.ts';

/** The transactions of one life, in their order; a list of one item is a plain write. */
export interface Life {
  raising: Item[];
  rest: Item[][];
}

/** What was written of one closed warning, as it lies in the table: its items with their keys, indexes and sizes. */
export async function templateOf(table: Table, { id, key }: Raised): Promise<(replaceId: () => string) => Life> {
  const rows = (pk: string) => readPartition(table, pk);
  const ofCase = await rows(`CASE#${id}`);
  const named = (items: readonly Item[], recordType: string) => {
    const found = items.find((item) => item.recordType === recordType);
    if (!found) throw new Error(`${id} has no ${recordType}`);
    return found;
  };
  const warning = named(ofCase, 'Warning');
  const task = named(ofCase, 'Task');
  const [familyId, personId] = [String(warning.familyId), String(warning.personId)];
  const trigger = named(await rows(`PERSON#${personId}`), 'WarningTrigger');
  const latest = named(await rows(`FAMILY#${familyId}`), 'LatestWarning');
  const events = await rows(eventsOf(familyId).pk);
  const { Item: command } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { PK: `COMMAND#${key}`, SK: 'COMMAND' } }),
  );
  if (!command) throw new Error(`${key} left no record`);
  const [raised, begun, opened, completed, closed, ...more] = events;
  if (!raised || !begun || !opened || !completed || !closed || more.length > 0)
    throw new Error(`${id} has ${events.length} events: the life that the floor repeats has five`);
  const life: Life = {
    raising: [trigger, latest, warning, raised, { ...command, PK: `${command.PK}-1` }],
    rest: [
      [warning],
      [warning, begun, { ...command, PK: `${command.PK}-2` }],
      [warning, opened, task],
      [warning, completed, task, { ...command, PK: `${command.PK}-3` }],
      [task],
      [warning, closed, { ...command, PK: `${command.PK}-4` }],
    ],
  };
  const text = JSON.stringify(life);
  return (replaceId) => {
    const fresh = [id, familyId, personId, key].reduce((whole, old) => whole.replaceAll(old, replaceId()), text);
    return JSON.parse(fresh) as Life;
  };
}
