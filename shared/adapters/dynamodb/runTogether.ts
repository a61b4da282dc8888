import { canonical } from '../../chain/link.ts';
import type { Command, Context, Outcome } from '../../commands/command.ts';
import type { Reader } from '../../records/reader.ts';
import type { Write } from '../../records/write.ts';
import { sha256 } from '../digest.ts';
import { forge } from './forge.ts';
import { createReader } from './reader.ts';
import { type Remembered, recalling } from './remember.ts';
import { runCommand } from './runCommand.ts';
import type { Table } from './table.ts';
import { tryTransact } from './transact.ts';

export interface Bundled<Input, Answer> {
  command: Command<Input, Answer>;
  input: Input;
  key: string;
  fingerprint?: unknown;
  /** Through which it is decided the first time; one of its own when absent. */
  reader?: Reader;
}

/** DynamoDB's own limit. */
const itemsOfTransaction = 100;

/**
 * Carries out commands that have nothing to do with each other, as many in one transaction as it holds: each as if it
 * stood alone, with its own record and chain. One that is refused, or meets a conflict, has a turn of its own afterwards.
 *
 * @param found what the request has read already
 */
export async function runTogether<Input, Answer>(
  table: Table,
  bundle: readonly Bundled<Input, Answer>[],
  context: Context,
  found: Remembered = new Map(),
): Promise<Outcome<Answer>[]> {
  const prepared = await Promise.all(bundle.map((entry) => prepare(table, entry, context, found)));
  const outcomes: Outcome<Answer>[] = [];
  for (let start = 0; start < bundle.length; ) {
    const end = reach(prepared, start);
    outcomes.push(...(await carryOut(table, bundle.slice(start, end), prepared.slice(start, end), context)));
    start = end;
  }
  return outcomes;
}

/** Something that stands ready to be written. What is refused, or finds nothing to do, is left to a turn of its own. */
interface Prepared<Answer> {
  answer: Answer;
  writes: Write[];
}

async function prepare<Input, Answer>(
  table: Table,
  { command, input, key, fingerprint = input, reader: own }: Bundled<Input, Answer>,
  context: Context,
  found: Remembered,
): Promise<Prepared<Answer> | undefined> {
  const reader = recalling(own ?? createReader(table), found);
  const decision = await command.decide(reader, input, context);
  if (!decision.ok) return undefined;
  const { name, repeatable } = command;
  const forged = { key, name, inputHash: sha256(canonical(fingerprint ?? null)), repeatable };
  const writes = await forge(reader, decision, forged, context, found.values());
  return writes.length > 0 ? { answer: decision.answer, writes } : undefined;
}

/** Up to which entry the items of one transaction suffice; at least one entry. */
function reach(prepared: readonly (Prepared<unknown> | undefined)[], start: number): number {
  let items = 0;
  let end = start;
  while (end < prepared.length) {
    items += prepared[end]?.writes.length ?? 0;
    if (items > itemsOfTransaction && end > start) break;
    end += 1;
  }
  return end;
}

async function carryOut<Input, Answer>(
  table: Table,
  bundle: readonly Bundled<Input, Answer>[],
  prepared: readonly (Prepared<Answer> | undefined)[],
  context: Context,
): Promise<Outcome<Answer>[]> {
  const written = await writeTogether(table, apart(prepared));
  const outcomes: Outcome<Answer>[] = [];
  for (const [index, { command, input, key, fingerprint }] of bundle.entries()) {
    const ready = prepared[index];
    outcomes.push(
      ready && written.has(ready)
        ? { kind: 'done', answer: ready.answer, repeated: false }
        : await runCommand(table, command, input, key, context, fingerprint),
    );
  }
  return outcomes;
}

/** Writes what can be written in one transaction, without those with which somebody else was first. @returns what stands */
async function writeTogether<Answer>(
  table: Table,
  entries: readonly Prepared<Answer>[],
): Promise<ReadonlySet<Prepared<Answer>>> {
  let rest = entries;
  while (rest.length > 0) {
    const owners = rest.flatMap((entry) => entry.writes.map(() => entry));
    const beaten = await tryTransact(
      table,
      rest.flatMap(({ writes }) => writes),
    );
    if (!beaten) break;
    const losers = new Set(beaten.map((place) => owners[place]));
    rest = rest.filter((entry) => !losers.has(entry));
  }
  return new Set(rest);
}

/** A transaction takes no item twice: of two entries that want the same one, the second is left to a turn of its own. */
function apart<Answer>(prepared: readonly (Prepared<Answer> | undefined)[]): Prepared<Answer>[] {
  const touched = new Set<string>();
  return prepared.filter((entry): entry is Prepared<Answer> => {
    const keys = entry?.writes.map(({ type, data }) => JSON.stringify(type.key(data))) ?? [];
    if (!entry || keys.some((key) => touched.has(key))) return false;
    for (const key of keys) touched.add(key);
    return true;
  });
}
