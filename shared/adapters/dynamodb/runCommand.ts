import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type ChainEntry, type ChainEvent, chainEvents, chainPayloads, eventsOf } from '../../chain/event.ts';
import { canonical, link } from '../../chain/link.ts';
import type { Command, Context, Outcome } from '../../commands/command.ts';
import { commandRecords } from '../../commands/record.ts';
import type { Reader } from '../../records/reader.ts';
import { create, type Write } from '../../records/write.ts';
import { sha256 } from '../digest.ts';
import { isConflict } from './conflict.ts';
import { createReader } from './reader.ts';
import type { Table } from './table.ts';
import { transactItem } from './transaction.ts';

const attempts = 12;

/** The table changed under a decision more often than we retry; nothing was written. Retry later. */
export class ConflictExhausted extends Error {
  override name = 'ConflictExhausted';
}

/**
 * Carries out a command once under its key, in one transaction: the new state, the chain events, the command record.
 * A repeat of the key is answered from the record, which is looked for only when the decision cannot be written: a first
 * request costs no read for it. A conflict is read and decided again, with jitter.
 *
 * @param key who asked and which request it is: an Idempotency-Key with its caller, or execution, state and round
 * @param fingerprint what must be the same for a repeat to be one, when the input itself differs (it was sealed anew)
 * @throws ConflictExhausted
 */
export async function runCommand<Input, Answer>(
  table: Table,
  command: Command<Input, Answer>,
  input: Input,
  key: string,
  context: Context,
  fingerprint: unknown = input,
): Promise<Outcome<Answer>> {
  const reader = createReader(table);
  const inputHash = sha256(canonical(fingerprint ?? null));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await attemptOnce();
    if (result === 'written-by-another') await sleep(Math.random() * Math.min(20 * 2 ** attempt, 800));
    else return result;
  }
  throw new ConflictExhausted(`${command.name} met ${attempts} conflicts in a row`);

  async function attemptOnce(): Promise<Outcome<Answer> | 'written-by-another'> {
    try {
      const decision = await command.decide(reader, input, context);
      if (!decision.ok) return (await recorded()) ?? { kind: 'refused', refusal: decision.refusal };
      const { answer, events, writes } = decision;
      const record = { key, name: command.name, inputHash, by: context.by.id, at: context.now, answer };
      const links = await forge(reader, events, context);
      const written = await transact(table, [...writes, ...links, create(commandRecords, record)]);
      return written ? { kind: 'done', answer, repeated: false } : ((await recorded()) ?? 'written-by-another');
    } catch (error) {
      const repeat = await recorded();
      if (repeat) return repeat;
      throw error;
    }
  }

  async function recorded(): Promise<Outcome<Answer> | undefined> {
    const earlier = await reader.find(commandRecords, { key });
    if (!earlier) return undefined;
    if (earlier.inputHash !== inputHash || earlier.name !== command.name) return { kind: 'key-reused' };
    return { kind: 'done', answer: earlier.answer as Answer, repeated: true };
  }
}

async function forge(reader: Reader, entries: ChainEntry[], context: Context): Promise<Write[]> {
  const heads = new Map<string, ChainEvent | undefined>();
  const writes: Write[] = [];
  for (const entry of entries) {
    if (!heads.has(entry.chain)) {
      const last = await reader.page(chainEvents, { ...eventsOf(entry.chain), descending: true }, 1);
      heads.set(entry.chain, last.items[0]);
    }
    const made = { at: context.now, by: context.by, salt: randomBytes(16).toString('hex') };
    const { event, payload } = link(heads.get(entry.chain), entry, made, sha256);
    heads.set(entry.chain, event);
    writes.push(create(chainEvents, event), create(chainPayloads, payload));
  }
  return writes;
}

/** False when somebody else was first. */
async function transact(table: Table, writes: Write[]): Promise<boolean> {
  try {
    const items = writes.map((write) => transactItem(table.name, write));
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
