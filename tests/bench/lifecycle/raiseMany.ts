import { inParallel } from '../../../infra/local/demo/play/inParallel.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { createPartitionReader } from '../../../shared/adapters/dynamodb/partitionReader.ts';
import { runTogether } from '../../../shared/adapters/dynamodb/runTogether.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { groupsOf } from '../../../shared/adapters/groupsOf.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { system } from '../../../shared/commands/actor.ts';
import { packFor } from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { raiseWarning } from '../../../shared/warnings/raiseWarning.ts';
import type { Meter } from './createMeter.ts';
import { county, enrol } from './enrol.ts';
import { tableOf } from './tableOf.ts';

/** Warnings raised in one transaction, as a comparison does it. */
export const together = 8;
/** Such transactions at the same time. */
const atOnce = 4;

/** Puts so many persons on record and raises a warning of each: the ids. */
export async function raiseMany(cloud: Cloud, count: number): Promise<string[]> {
  const table = await tableOf(cloud);
  const raised = await raiseOf(table, await enrol(table, count));
  table.client.destroy();
  return raised.map(({ id }) => id);
}

export interface Raised {
  id: string;
  /** Of the command that raised it. */
  key: string;
}

/** Raises a warning of each of these persons, as the meter lets them in. */
export async function raiseOf(table: Table, persons: readonly string[], meter?: Meter): Promise<Raised[]> {
  const pack = packFor(county, shanghaiDateOf(now()));
  if (!pack) throw new Error('the demo county has no pack');
  const raised: Raised[] = [];
  await inParallel(groupsOf(persons, together), atOnce, async (group) => {
    await meter?.admit(group.length);
    const bundle = group.map((personId) => ({
      command: raiseWarning,
      input: {
        subject: { personId },
        indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
        period: '2026-03',
        evidence: { feed: 'medical-cost', batchId: 'bat-1', asOf: '2026-03-01', facts: { selfPaidFen: 3_200_000 } },
        urgency: 'normal' as const,
        depth: 'telephone' as const,
        pack: { id: pack.identity.id, hash: pack.identity.hash },
      },
      key: newId('key'),
      reader: createPartitionReader(table, (pk) => pk.startsWith('PERSON#')),
    }));
    const outcomes = await runTogether(table, bundle, { now: now(), by: system('bench'), newId });
    outcomes.forEach((outcome, index) => {
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
      raised.push({ id: outcome.answer.warningId, key: bundle[index]?.key ?? '' });
    });
  });
  return raised;
}
