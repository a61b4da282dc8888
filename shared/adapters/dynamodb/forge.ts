import { randomBytes } from 'node:crypto';
import { type ChainEvent, chainEvents, chainPayloads, eventsOf } from '../../chain/event.ts';
import { link } from '../../chain/link.ts';
import type { Context } from '../../commands/command.ts';
import { commandRecords } from '../../commands/record.ts';
import { families } from '../../families/family.ts';
import type { Reader } from '../../records/reader.ts';
import { create, type Write } from '../../records/write.ts';
import { sha256 } from '../digest.ts';

/** What a decision writes beside the state: its links on the chains, and the record of its command. */
export async function forge(
  reader: Reader,
  decision: { writes: Write[]; events: Parameters<typeof link>[1][]; answer: unknown },
  record: { key: string; name: string; inputHash: string },
  context: Context,
): Promise<Write[]> {
  const heads = new Map<string, ChainEvent | undefined>(bornFamilies(decision.writes).map((id) => [id, undefined]));
  const links: Write[] = [];
  for (const entry of decision.events) {
    if (!heads.has(entry.chain)) {
      const last = await reader.page(chainEvents, { ...eventsOf(entry.chain), descending: true }, 1);
      heads.set(entry.chain, last.items[0]);
    }
    const made = { at: context.now, by: context.by, salt: randomBytes(16).toString('hex') };
    const { event, payload } = link(heads.get(entry.chain), entry, made, sha256);
    heads.set(entry.chain, event);
    links.push(create(chainEvents, event), create(chainPayloads, payload));
  }
  const { answer } = decision;
  return [...links, create(commandRecords, { ...record, by: context.by.id, at: context.now, answer })];
}

/** The chain of a family that is registered in the same transaction is still empty: nothing is to be read. */
const bornFamilies = (writes: Write[]) =>
  writes
    .filter(({ op, type }) => op === 'create' && type === families)
    .map(({ data }) => (data as { id?: string }).id ?? '');
