import * as z from 'zod';
import type { Store } from '../store/openStore.ts';
import { expectExecution } from './expect.ts';
import { arn, paged, pageFields } from './fields.ts';
import { operation } from './operation.ts';

const historyFields = {
  executionArn: arn('execution'),
  reverseOrder: z.boolean().default(false),
  includeExecutionData: z.boolean().default(true),
  ...pageFields,
};

type Event = { id: number } & Record<string, unknown>;

export const getExecutionHistory = operation(historyFields, (engine, input) => {
  const { reverseOrder } = input;
  const { row } = expectExecution(engine, input.executionArn);
  const { rows, nextToken } = paged(
    input,
    `${row}:${reverseOrder}`,
    (after: number | undefined, most) => events(engine.store, row, reverseOrder, after, most),
    ({ id }) => id,
  );
  return { events: input.includeExecutionData ? rows : rows.map(withoutData), nextToken };
});

/** Events are stored as they were committed, several in a row; a page reads only the rows it needs. */
function events(store: Store, execution: number, reverse: boolean, after: number | undefined, most: number): Event[] {
  const [from, order] = reverse ? ['first < ?', 'last DESC'] : ['last > ?', 'last'];
  const sql = `SELECT body FROM events WHERE execution = ? AND ${from} ORDER BY ${order}`;
  const limit = after ?? (reverse ? Number.MAX_SAFE_INTEGER : 0);
  const list: Event[] = [];
  for (const { body } of store.statement(sql).iterate(execution, limit)) {
    const chunk = JSON.parse(String(body)) as Event[];
    for (const event of reverse ? chunk.reverse() : chunk) {
      if (reverse ? event.id < limit : event.id > limit) list.push(event);
      if (list.length === most) return list;
    }
  }
  return list;
}

const dataFields = ['input', 'output', 'parameters', 'assignedVariables'];

/** Ids and times are no objects, so only details lose fields. */
const withoutData = (event: Event): Event =>
  JSON.parse(JSON.stringify(event, (key, value: unknown) => (dataFields.includes(key) ? undefined : value))) as Event;
