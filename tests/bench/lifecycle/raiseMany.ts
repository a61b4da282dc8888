import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { runCommand } from '../../../shared/adapters/dynamodb/runCommand.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { system } from '../../../shared/commands/actor.ts';
import { packFor } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { raiseWarning } from '../../../shared/warnings/raiseWarning.ts';
import { atOnce, county, enrol } from './enrol.ts';
import { tableOf } from './tableOf.ts';

/** Puts so many persons on record and raises a warning of each: the ids. */
export async function raiseMany(cloud: Cloud, count: number): Promise<string[]> {
  const table = await tableOf(cloud);
  const raised = await raiseOf(table, await enrol(table, count));
  table.client.destroy();
  return raised;
}

/** Raises a warning of each of these persons, each by a command of its own: the ids. */
export async function raiseOf(table: Table, persons: readonly string[]): Promise<string[]> {
  const pack = packFor(county, shanghaiDateOf(now()));
  if (!pack) throw new Error('the demo county has no pack');
  const ids: string[] = [];
  await inParallel(persons, atOnce, async (personId) => {
    const input = {
      subject: { personId },
      indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
      period: '2026-03',
      evidence: { feed: 'medical-cost', batchId: 'bat-1', asOf: '2026-03-01', facts: { selfPaidFen: 3_200_000 } },
      urgency: 'normal' as const,
      depth: 'telephone' as const,
      pack: { id: pack.identity.id, hash: pack.identity.hash },
    };
    const outcome = await runCommand(table, raiseWarning, input, newId('key'), {
      now: now(),
      by: system('bench'),
      newId,
    });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    ids.push(outcome.answer.warningId);
  });
  return ids;
}
