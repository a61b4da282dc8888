import type { Answer } from './connectEmulator.ts';
import type { Operation } from './Operation.ts';

type Requests = Record<string, unknown[] | { Keys: unknown[] }>;

export interface HeldBack {
  /** The batch without its last request. */
  body: Buffer;
  /** Adds the request held back to the answer, as unprocessed. */
  complete(answer: Answer): Answer;
}

/** DynamoDB may do a part of a batch and hand back the rest; the emulator never does. A batch of one cannot be split. */
export function holdBack({ name, input }: Operation): HeldBack | undefined {
  const requests = input.RequestItems as Requests | undefined;
  const table = requests && Object.keys(requests).at(-1);
  if (!requests || !table) return undefined;
  const entry = requests[table] as Requests[string];
  const list = Array.isArray(entry) ? entry : entry.Keys;
  const withList = (part: unknown[]) => (Array.isArray(entry) ? part : { ...entry, Keys: part });
  const { [table]: _, ...others } = requests;
  if (list.length < 2 && Object.keys(others).length === 0) return undefined;
  const kept = list.length > 1 ? { ...others, [table]: withList(list.slice(0, -1)) } : others;
  const field = name === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
  return {
    body: Buffer.from(JSON.stringify({ ...input, RequestItems: kept })),
    complete(answer) {
      if (answer.status !== 200) return answer;
      const output = { ...JSON.parse(answer.body.toString()), [field]: { [table]: withList(list.slice(-1)) } };
      return { status: 200, body: Buffer.from(JSON.stringify(output)) };
    },
  };
}
