import { setTimeout as sleep } from 'node:timers/promises';
import { canonical } from '../../chain/link.ts';
import type { Command, Context, Decision, Outcome } from '../../commands/command.ts';
import { commandRecords } from '../../commands/record.ts';
import { sha256 } from '../digest.ts';
import { forge } from './forge.ts';
import { createReader } from './reader.ts';
import { type Remembered, recalling } from './remember.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

const attempts = 12;

/** The table changed under a decision more often than we retry; nothing was written. Retry later. */
export class ConflictExhausted extends Error {
  override name = 'ConflictExhausted';
}

/**
 * Carries out a command once under its key, in one transaction: the new state, the chain events, the command record.
 * A repeat of the key is answered from the record, which is looked for only when the decision cannot be written: a first
 * request costs no read for it. A repeatable command is simply decided again. A conflict is read and decided again, with jitter.
 *
 * @param key who asked and which request it is: an Idempotency-Key with its caller, or execution, state and round
 * @param fingerprint what must be the same for a repeat to be one, when the input itself differs (it was sealed anew)
 * @param found what the request has read already, for the first attempt; a refusal is decided by the table as it is now
 * @throws ConflictExhausted
 */
export async function runCommand<Input, Answer>(
  table: Table,
  command: Command<Input, Answer>,
  input: Input,
  key: string,
  context: Context,
  fingerprint: unknown = input,
  found?: Remembered,
): Promise<Outcome<Answer>> {
  const reader = createReader(table);
  const inputHash = sha256(canonical(fingerprint ?? null));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await attemptOnce(attempt === 0);
    if (result === 'written-by-another') await sleep(Math.random() * Math.min(20 * 2 ** attempt, 800));
    else return result;
  }
  throw new ConflictExhausted(`${command.name} met ${attempts} conflicts in a row`);

  async function attemptOnce(first: boolean): Promise<Outcome<Answer> | 'written-by-another'> {
    try {
      const decision = await decide(first ? found : undefined);
      if (!decision.ok) return (await recorded()) ?? { kind: 'refused', refusal: decision.refusal };
      const { name, repeatable } = command;
      const writes = await forge(
        reader,
        decision,
        { key, name, inputHash, repeatable },
        context,
        first ? (found?.values() ?? []) : undefined,
      );
      const done = { kind: 'done', answer: decision.answer, repeated: false } as const;
      // Nothing to do, perhaps because this very command has done it: then it says what it said.
      if (writes.length === 0) return (await recorded()) ?? done;
      return (await transact(table, writes)) ? done : ((await recorded()) ?? 'written-by-another');
    } catch (error) {
      const repeat = await recorded();
      if (repeat) return repeat;
      throw error;
    }
  }

  async function decide(known: Remembered | undefined): Promise<Decision<Answer>> {
    if (!known?.size) return command.decide(reader, input, context);
    const decision = await command.decide(recalling(reader, known), input, context).catch(() => undefined);
    return decision?.ok ? decision : command.decide(reader, input, context);
  }

  async function recorded(): Promise<Outcome<Answer> | undefined> {
    if (command.repeatable) return undefined;
    const earlier = await reader.find(commandRecords, { key });
    if (!earlier) return undefined;
    if (earlier.inputHash !== inputHash || earlier.name !== command.name) return { kind: 'key-reused' };
    return { kind: 'done', answer: earlier.answer as Answer, repeated: true };
  }
}
