import * as z from 'zod';
import type { Store } from '../../store/openStore.ts';
import type { Api } from '../Api.ts';
import { arnText, makePageToken, pageSize, pageToken, read, readPageToken } from '../input.ts';
import { expectExecution } from './executions.ts';

const historyInput = z.object({
  executionArn: arnText,
  maxResults: pageSize,
  reverseOrder: z.boolean().default(false),
  nextToken: pageToken,
  includeExecutionData: z.boolean().default(true),
});

interface Event {
  id: number;
  [name: string]: unknown;
}

export function getExecutionHistory({ engine }: Api, raw: unknown): object {
  const input = read(historyInput, raw);
  const { row } = expectExecution({ engine }, input.executionArn);
  const of = `${row}:${input.reverseOrder}`;
  const size = input.maxResults || 100;
  const after = readPageToken(input.nextToken, of);
  const found = events(engine.store, row, input.reverseOrder, after, size + 1);
  const page = found.slice(0, size);
  const shown = input.includeExecutionData ? page : page.map(withoutData);
  const last = page.at(-1);
  return { events: shown, ...(found.length > size && last ? { nextToken: makePageToken(last.id, of) } : {}) };
}

/** Events are stored as they were committed, several in a row; a page reads only the rows it needs. */
function events(store: Store, execution: number, reverse: boolean, after: number | undefined, most: number): Event[] {
  const rows = reverse
    ? store
        .statement('SELECT body FROM events WHERE execution = ? AND first < ? ORDER BY last DESC')
        .iterate(execution, after ?? 1_000_000)
    : store
        .statement('SELECT body FROM events WHERE execution = ? AND last > ? ORDER BY last')
        .iterate(execution, after ?? 0);
  const list: Event[] = [];
  for (const { body } of rows) {
    const chunk = JSON.parse(String(body)) as Event[];
    if (reverse) chunk.reverse();
    for (const event of chunk) {
      if (after !== undefined && (reverse ? event.id >= after : event.id <= after)) continue;
      list.push(event);
      if (list.length === most) return list;
    }
  }
  return list;
}

const dataFields = ['input', 'output', 'parameters', 'assignedVariables'];

function withoutData(event: Event): Event {
  const copy: Event = { ...event };
  for (const [name, details] of Object.entries(copy)) {
    if (typeof details !== 'object' || details === null) continue;
    copy[name] = Object.fromEntries(Object.entries(details).filter(([field]) => !dataFields.includes(field)));
  }
  return copy;
}
