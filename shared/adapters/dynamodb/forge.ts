import { randomBytes } from 'node:crypto';
import { type ChainHead, chainEvents, eventsOf } from '../../chain/event.ts';
import { headOf, link } from '../../chain/link.ts';
import type { Context } from '../../commands/command.ts';
import { commandRecords } from '../../commands/record.ts';
import { families } from '../../families/family.ts';
import type { Reader } from '../../records/reader.ts';
import type { Versioned } from '../../records/record.ts';
import { create, type Write } from '../../records/write.ts';
import { tasks } from '../../tasks/task.ts';
import { sha256 } from '../digest.ts';

type Heads = Map<string, ChainHead | undefined>;

/** Whose decision it is, and by what a repeat of it is known. */
export interface Forged {
  key: string;
  name: string;
  inputHash: string;
  repeatable: true | undefined;
}

/**
 * All that a decision writes: the state, its links on the chains, and the record of its command, unless that is repeatable.
 * Where the platform itself finds nothing to do, nothing is written.
 *
 * @param noted records that were read for the decision: a chain is taken to end where the latest of them, or of what is
 * written, left it. When something else of the family has gone on since, the transaction fails, for that link stands
 * already; then `noted` is undefined, and the chain itself is asked.
 */
export async function forge(
  reader: Reader,
  decision: { writes: Write[]; events: Parameters<typeof link>[1][]; answer: unknown },
  { repeatable, ...record }: Forged,
  context: Context,
  noted: Iterable<Versioned> | undefined,
): Promise<Write[]> {
  const heads: Heads = new Map([
    ...bornFamilies(decision.writes),
    ...(noted ? headsIn([...noted, ...decision.writes.map(({ data }) => data)]) : []),
  ]);
  const links: Write[] = [];
  for (const entry of decision.events) {
    if (!heads.has(entry.chain)) heads.set(entry.chain, await readHead(reader, entry.chain));
    const made = { at: context.now, by: context.by, salt: randomBytes(16).toString('hex') };
    const event = link(heads.get(entry.chain), entry, made, sha256);
    heads.set(entry.chain, headOf(event, sha256));
    links.push(create(chainEvents, event));
  }
  const { answer } = decision;
  const state = decision.writes.map((write) => withHead(write, heads));
  const writes = [...state, ...links];
  if (repeatable || (writes.length === 0 && context.by.kind === 'system')) return writes;
  return [...writes, create(commandRecords, { ...record, by: context.by.id, at: context.now, answer })];
}

async function readHead(reader: Reader, chain: string): Promise<ChainHead | undefined> {
  const { items } = await reader.page(chainEvents, { ...eventsOf(chain), descending: true }, 1);
  return items[0] && headOf(items[0], sha256);
}

/** The chain of a family that is registered in the same transaction is still empty: nothing is to be read. */
const bornFamilies = (writes: Write[]): [string, undefined][] =>
  writes
    .filter(({ op, type }) => op === 'create' && type === families)
    .map(({ data }) => [(data as { id?: string }).id ?? '', undefined]);

/** Cases, and tasks that were signed or moved, note where their own last event left the chain. */
interface Noting extends Versioned {
  familyId?: string;
  chainHead?: ChainHead;
}

const headsIn = (records: Versioned[]): [string, ChainHead][] =>
  records
    .flatMap((record): [string, ChainHead][] => {
      const { familyId, chainHead }: Noting = record;
      return familyId && chainHead ? [[familyId, chainHead]] : [];
    })
    .sort(([, one], [, other]) => one.seq - other.seq);

const notes = ({ op, type, data }: Write): boolean =>
  op !== 'remove' && (type.key(data).SK === 'CASE' || (op === 'replace' && type === tasks));

function withHead(write: Write, heads: Heads): Write {
  const chainHead = notes(write) ? heads.get((write.data as Noting).familyId ?? '') : undefined;
  return chainHead ? { ...write, data: { ...write.data, chainHead } as Write['data'] } : write;
}
