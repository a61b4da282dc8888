import { runCommand } from '../../../shared/adapters/dynamodb/runCommand.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { system } from '../../../shared/commands/actor.ts';
import { type Command, done } from '../../../shared/commands/command.ts';
import { openWindow } from '../../../shared/monitoring/openWindow.ts';
import { persons } from '../../../shared/persons/person.ts';
import { packs } from '../../../shared/policy/index.ts';
import { addMonths, type PlainDate, shanghaiDateOf } from '../../../shared/time/index.ts';

interface Watch {
  personId: string;
  caseId: string;
  kind: 'exit' | 'refused';
  from: PlainDate;
}

const hubei = packs.find(({ id }) => id.startsWith('hubei/'));

/** Huainan's notice watches nobody: these watches are begun by the terms of another that does (002 三（二）). */
const beginWatch: Command<Watch, null> = {
  name: 'begin-watch',
  async decide(reader, { personId, caseId, kind, from }) {
    if (!hubei) throw new Error('Hubei has no pack');
    const person = await reader.get(persons, { id: personId });
    const category = kind === 'exit' ? ('dibao' as const) : undefined;
    const { writes, events } = await openWindow(reader, { person, kind, category, caseId, from }, hubei.procedure);
    return done(null, writes, events);
  },
};

/** Some have left two years before `until`, the others are refused today. */
export async function beginWatches(
  table: Table,
  watched: readonly { personId: string; caseId: string }[],
  until: PlainDate,
): Promise<void> {
  for (const [index, who] of watched.entries()) {
    const kind = index % 2 === 0 ? 'exit' : 'refused';
    const from = kind === 'exit' ? addMonths(until, -24) : shanghaiDateOf(now());
    const outcome = await runCommand(table, beginWatch, { ...who, kind, from }, newId('key'), {
      now: now(),
      by: system('opening-load'),
      newId,
    });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  }
}
